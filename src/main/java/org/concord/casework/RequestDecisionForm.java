package org.concord.casework;

import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * An officer's decision on what the holder of a receipt asked for.
 *
 * @param check how they found who asks; needed to accept
 * @param how in words, what was done to check it; needed with a check
 * @param effect of accepting a withdrawal
 * @param reason why it is decided so; the reporter never sees it
 */
public record RequestDecisionForm(
        @Nullable Boolean accept,
        @Nullable HolderCheck check,
        @Nullable String how,
        @Nullable WithdrawalEffect effect,
        @Nullable String reason) {

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    RequestDecision read(RequestKind kind) {
        boolean accepts = Boolean.TRUE.equals(accept);
        boolean withdraws = accepts && kind == RequestKind.WITHDRAWAL;
        Validation wrong = new Validation()
                .check(accept != null, "/accept", "is needed: true or false")
                .check(!accepts || check != null, "/check", "is needed to accept: how you found who asks")
                .check(!withdraws || effect != null, "/effect", "is needed: CASE_GOES_ON or CASE_WITHDRAWN")
                .check(withdraws || effect == null, "/effect", "is for accepting a withdrawal")
                .check(isPossible(), "/check", HolderCheck.NOT_CHECKED.onlyIf())
                .check(how == null || check != null, "/how", "belongs to a check")
                .required(reason, MoveRequest.LONGEST_REASON, "/reason");
        if (check != null) {
            wrong.required(how, MoveRequest.LONGEST_REASON, "/how");
        }
        wrong.refuseIfFailed();
        return new RequestDecision(
                accepts,
                check,
                how == null ? null : how.strip(),
                effect,
                Objects.requireNonNull(reason).strip());
    }

    private boolean isPossible() {
        return check != HolderCheck.NOT_CHECKED || effect == WithdrawalEffect.CASE_WITHDRAWN;
    }
}
