package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Acted;

/**
 * What a withdrawal means for the case, once an officer has looked: it is withdrawn, a grave one only if a second officer agrees; or it goes on
 * without the reporter; or, where it was not the reporter's wish, what was done meanwhile is taken back.
 */
@ApplicationScoped
class CarryOutWithdrawal {
    private final MoveCase move;
    private final StepChecks checks;
    private final AskSecondOfficer ask;
    private final SettleRequest settle;
    private final Doer doer;

    CarryOutWithdrawal(MoveCase move, StepChecks checks, AskSecondOfficer ask, SettleRequest settle, Doer doer) {
        this.move = move;
        this.checks = checks;
        this.ask = ask;
        this.settle = settle;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 409 {@code case-move-not-allowed} if it cannot be withdrawn from where it stands */
    @Transactional(Transactional.TxType.MANDATORY)
    Acted<UUID> carryOut(CaseFile file, KeptRequest asked, RequestDecision decision) {
        boolean withdrawn = file.status() == CaseStatus.WITHDRAWN;
        if (decision.effect() == WithdrawalEffect.CASE_WITHDRAWN && !withdrawn) {
            if (checks.isGraveToCaller(file.id(), file.severity())) {
                move.requireWithdrawable(file);
                return new Acted.Waiting<>(ask.to(WithdrawCaseAct.CODE, SeenCase.of(file), proposal(asked, decision)));
            }
            move.withdrawAsWanted(file, decision.reason());
        }
        boolean goesOn = decision.effect() == WithdrawalEffect.CASE_GOES_ON && withdrawn;
        if (goesOn || !decision.accept() && move.isWithdrawnWithReceipt(file)) {
            move.reopenAfterWithdrawal(file, decision.reason());
        }
        settle.byOneOfficer(file, asked, decision);
        return new Acted.Done<>(file.id());
    }

    private WithdrawCaseAct.Proposal proposal(KeptRequest asked, RequestDecision decision) {
        return new WithdrawCaseAct.Proposal(
                asked.id(),
                Objects.requireNonNull(decision.check()),
                Objects.requireNonNull(decision.how()),
                decision.reason(),
                doer.id());
    }
}
