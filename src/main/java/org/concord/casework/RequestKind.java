package org.concord.casework;

/** What the holder of a receipt may ask for that an officer has to check. */
public enum RequestKind {
    /** That more may be told to others. */
    CONSENT(TaskCause.CONSENT_REQUEST),
    /** That a name or an address be kept. */
    IDENTITY(TaskCause.IDENTITY_REQUEST),
    /** That nothing more be done. */
    WITHDRAWAL(TaskCause.WITHDRAWAL_REQUEST);

    private final TaskCause cause;

    RequestKind(TaskCause cause) {
        this.cause = cause;
    }

    TaskCause cause() {
        return cause;
    }
}
