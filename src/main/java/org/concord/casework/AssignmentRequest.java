package org.concord.casework;

import java.util.UUID;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Who is to have the case; nobody = it is given back. */
public record AssignmentRequest(
        @Nullable UUID officerId, @Nullable String reason) {
    static final String NO_REASON = "assigned";

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong() {
        new Validation().optional(reason, MoveRequest.LONGEST_REASON, "/reason").refuseIfFailed();
    }

    /** What stands in the timeline where nothing was said. */
    String why() {
        return reason == null || reason.isBlank() ? NO_REASON : reason.strip();
    }
}
