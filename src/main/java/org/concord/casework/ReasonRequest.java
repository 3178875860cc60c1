package org.concord.casework;

import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Why somebody does not want to, or must not, have anything to do with a case; also why they break its glass. */
public record ReasonRequest(@Nullable String reason) {

    /** @throws org.concord.platform.Refusal 400 without one */
    String read() {
        new Validation().required(reason, MoveRequest.LONGEST_REASON, "/reason").refuseIfFailed();
        return Objects.requireNonNull(reason).strip();
    }
}
