package org.concord.casework;

import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Which report becomes a case of its own, by its reference, and why. */
public record SplitRequest(
        @Nullable String report, @Nullable String reason) {
    private static final int LONGEST = 40;

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong() {
        new Validation()
                .required(report, LONGEST, "/report")
                .required(reason, MoveRequest.LONGEST_REASON, "/reason")
                .refuseIfFailed();
    }
}
