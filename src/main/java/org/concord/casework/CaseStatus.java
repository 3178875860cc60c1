package org.concord.casework;

import org.concord.platform.Problem;

/** Where a case stands. */
public enum CaseStatus {
    RECEIVED,
    TRIAGED,
    ASSIGNED,
    IN_PROGRESS,
    REFERRED,
    RESOLVED,
    CLOSED,
    REOPENED,
    WITHDRAWN,
    DUPLICATE;

    /** Of an open case, as SQL over {@code case_file c}; the same words as in the partial indexes, so that they are used. */
    static final String OPEN_SQL = "c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')";

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN && this != DUPLICATE;
    }

    /** @throws org.concord.platform.Refusal 409 if a case that stands there is over */
    void requireOpen() {
        if (!isOpen()) {
            throw Problem.CASE_CLOSED.because(Problem.CASE_CLOSED.explanation());
        }
    }

    /** @throws org.concord.platform.Refusal 409 if a case that stands there is part of another */
    void requireNoDuplicate() {
        if (this == DUPLICATE) {
            throw Problem.CASE_CLOSED.because(
                    "This case is part of another; its reports are in that one. Do it there.");
        }
    }
}
