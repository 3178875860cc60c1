package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignInEvent;
import org.concord.platform.Problem;

/** A person puts away their own second factor, or takes new recovery codes: with their password and a code of the one there is. */
@ApplicationScoped
public class ChangeFactor {
    private final Officers officers;
    private final FactorsAtHand at;
    private final CheckCodes codes;
    private final TellOfSignIn tell;
    private final AuditTrail trail;

    ChangeFactor(Officers officers, FactorsAtHand at, CheckCodes codes, TellOfSignIn tell, AuditTrail trail) {
        this.officers = officers;
        this.at = at;
        this.codes = codes;
        this.tell = tell;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 400 if the code was used meanwhile; 404 if there is no second factor any more */
    @Transactional
    public void remove(OwnProof.Proven proven) {
        Factor factor = used(proven);
        at.drop(factor);
        tell.of(
                factor.officer(),
                new SignInEvent.FactorRemoved("officer:" + factor.officer()),
                SignInNotice.FACTOR_OFF);
    }

    /**
     * @return new ones in place of the old, shown this once
     * @throws org.concord.platform.Refusal as {@link #remove}
     */
    @Transactional
    public List<String> newRecoveryCodes(OwnProof.Proven proven) {
        Factor factor = used(proven);
        trail.append(new SignInEvent.RecoveryCodesRenewed("officer:" + factor.officer()));
        return at.newRecoveryCodes(factor.officer());
    }

    private Factor used(OwnProof.Proven proven) {
        Officer officer = proven.heldFor(officers);
        Factor factor =
                at.confirmed(officer.id()).orElseThrow(() -> Problem.NOT_FOUND.because("There is no second factor."));
        if (!codes.use(officer.id(), proven.code())) {
            throw OwnProof.wrong("/otp", "was used already. Wait for the next one");
        }
        return factor;
    }
}
