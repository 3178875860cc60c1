package org.concord.casework;

import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Why the clock is to stand still. */
public record PauseRequest(
        @Nullable PauseReason reason, @Nullable String note) {

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong() {
        new Validation()
                .check(reason != null, "/reason", "is needed: AWAITING_VICTIM, AWAITING_PARTNER or POLICE_PRIMACY")
                .optional(note, MoveRequest.LONGEST_REASON, "/note")
                .refuseIfFailed();
    }
}
