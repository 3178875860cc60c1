package org.concord.intake;

import org.concord.platform.MayBeAbsent;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Why nothing more is to be done, if the reporter wants to say. */
@MayBeAbsent
public record MyWithdrawalRequest(@Nullable String reason) {
    private static final int LONGEST = 2_000;

    /** @throws org.concord.platform.Refusal 400 */
    @Nullable
    String read() {
        new Validation().optional(reason, LONGEST, "/reason").refuseIfFailed();
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
