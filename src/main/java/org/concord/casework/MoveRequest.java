package org.concord.casework;

import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A step that is asked for, and why. */
public record MoveRequest(
        @Nullable CaseStatus to,
        @Nullable String reason,
        @Nullable ClosureReason closureReason) {
    static final int LONGEST_REASON = 2000;

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong() {
        boolean closes = to == CaseStatus.CLOSED;
        new Validation()
                .check(to != null, "/to", "is needed")
                .required(reason, LONGEST_REASON, "/reason")
                .check(!closes || closureReason != null, "/closureReason", "is needed to close a case")
                .check(closes || closureReason == null, "/closureReason", "is for CLOSED alone")
                .refuseIfFailed();
    }
}
