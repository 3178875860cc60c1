package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.SignInEvent;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The telephone shows that it knows the secret: from now on a sign-in takes its codes. */
@ApplicationScoped
public class ConfirmFactor {
    private static final int LONGEST_CODE = 40;

    private final Officers officers;
    private final FactorsAtHand at;
    private final FactorSecrets secrets;
    private final TimeCodes codes;
    private final TellOfSignIn tell;
    private final CurrentActor actor;

    ConfirmFactor(
            Officers officers,
            FactorsAtHand at,
            FactorSecrets secrets,
            TimeCodes codes,
            TellOfSignIn tell,
            CurrentActor actor) {
        this.officers = officers;
        this.at = at;
        this.secrets = secrets;
        this.codes = codes;
        this.tell = tell;
        this.actor = actor;
    }

    /**
     * @return recovery codes, shown this once
     * @throws org.concord.platform.Refusal 400 if it is not the app's code, or there is nothing to confirm any more
     */
    @Transactional
    public List<String> confirm(@Nullable String otp) {
        new Validation().required(otp, LONGEST_CODE, "/otp").refuseIfFailed();
        UUID officer = officers.forChange(actor.person().id()).id();
        Instant now = at.now();
        Factor factor = at.find(officer)
                .filter(known -> known.waitsAt(now))
                .orElseThrow(() -> OwnProof.wrong("/otp", "came too late. Begin anew"));
        String secret = secrets.open(Optional.of(factor)).orElseThrow();
        OptionalLong step = codes.stepOf(secret, String.valueOf(otp).replaceAll("\\s", ""));
        factor.confirm(
                step.orElseThrow(() -> OwnProof.wrong("/otp", "is not the one that the app shows. Try the next one")),
                now);
        tell.of(officer, new SignInEvent.FactorConfirmed("officer:" + officer), SignInNotice.FACTOR_ON);
        return at.newRecoveryCodes(officer);
    }
}
