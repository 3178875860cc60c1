package org.concord.casework;

/** What a reporter did, or what we could not do for them, that somebody now has to see to. */
public enum TaskCause {
    CONSENT_REQUEST("The reporter may want more to be told to others: check who asks, then decide"),
    IDENTITY_REQUEST("Somebody with the receipt gave a name or an address: check whether it is the reporter's"),
    WITHDRAWAL_REQUEST(
            "Somebody with the receipt wants to withdraw: check whether it is the reporter, and whether anybody is in danger"),
    MESSAGE_AFTER_END(
            "The reporter wrote after the case was over, which opened it again: read it, and close the case again if nothing is left to do"),
    UNDER_18(
            "The reporter says that they are under 18: see to their safety first, with children's social care where it is needed"),
    TELL_REPORTER(
            "Tell the reporter that there is news: they can be reached by telephone or letter alone, see contact safety");

    private final String title;

    TaskCause(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
