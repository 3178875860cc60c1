package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignInEvent;
import org.concord.platform.Problem;

/** A person begins to set up their second factor: a new secret, which counts for nothing until {@link ConfirmFactor}. */
@ApplicationScoped
public class BeginFactor {
    private final Officers officers;
    private final Factors factors;
    private final FactorSecrets secrets;
    private final AuditTrail trail;
    private final Clock clock;

    BeginFactor(Officers officers, Factors factors, FactorSecrets secrets, AuditTrail trail, Clock clock) {
        this.officers = officers;
        this.factors = factors;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the telephone is told.
     *
     * @param secret in base 32, to be typed
     * @param uri the same for a camera
     */
    public record Begun(String secret, String uri) {
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /**
     * One that was begun before and not confirmed is forgotten.
     *
     * @throws org.concord.platform.Refusal 409 if there is one that counts: it is removed first
     */
    @Transactional
    public Begun begin(OwnProof.Proven proven) {
        Officer officer = proven.heldFor(officers);
        Optional<Factor> known = factors.findByIdOptional(officer.id());
        if (known.filter(Factor::isConfirmed).isPresent()) {
            throw Problem.ALREADY_EXISTS.because("There is a second factor already. Remove it first.");
        }
        String secret = TimeCodes.newSecret();
        SealedSecret sealed = secrets.seal(officer.id(), secret);
        known.ifPresentOrElse(
                factor -> factor.beginAnew(sealed, clock.instant()),
                () -> factors.persist(new Factor(officer.id(), sealed, clock.instant())));
        trail.append(new SignInEvent.FactorBegun("officer:" + officer.id()));
        return begun(officer, secret);
    }

    /** What was begun and waits to be confirmed: for the page that shows it. */
    public Optional<Begun> begun(UUID officer) {
        Optional<Factor> waiting = factors.findByIdOptional(officer).filter(factor -> factor.waitsAt(clock.instant()));
        return secrets.open(waiting).map(secret -> begun(officers.one(officer), secret));
    }

    private static Begun begun(Officer officer, String secret) {
        return new Begun(secret, TimeCodes.uri(secret, officer.email()));
    }
}
