package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignInEvent;

/** What a sign-in reads and writes: before and after the slow part, which holds no transaction. */
@ApplicationScoped
class OpenSession {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Officers officers;
    private final OfficerCodes codes;
    private final Tokens tokens;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final CheckCodes checks;

    OpenSession(
            Officers officers,
            OfficerCodes codes,
            Tokens tokens,
            CurrentActor actor,
            AuditTrail trail,
            CheckCodes checks) {
        this.officers = officers;
        this.codes = codes;
        this.tokens = tokens;
        this.actor = actor;
        this.trail = trail;
        this.checks = checks;
    }

    /**
     * What there is to check a password and a code against.
     *
     * @param welcome false for nobody, and if the person was deactivated, or belongs to a demonstration that is over
     */
    record Credentials(UUID officer, String email, String passwordHash, boolean welcome, CheckCodes.Held factor) {

        /** Neither hash nor secret. */
        @Override
        public String toString() {
            return "Credentials of " + officer;
        }
    }

    /** @param nobodys hash to check against where nobody has the address, for as long as it takes with somebody's */
    @Transactional
    Credentials credentials(String email, String nobodys) {
        return officers.byEmail(email)
                .map(this::credentials)
                .orElseGet(() -> new Credentials(NOBODY, email, nobodys, false, checks.held(NOBODY)));
    }

    /** Of a person who was known a moment ago. */
    @Transactional
    Optional<Credentials> credentials(UUID officer) {
        return officers.findByIdOptional(officer).map(this::credentials);
    }

    private Credentials credentials(Officer officer) {
        return new Credentials(
                officer.id(),
                officer.email(),
                officer.passwordHash(),
                officers.mayAct(officer),
                checks.held(officer.id()));
    }

    /** @return empty if the password was reset, the person deactivated, or the code used, while all that was being checked */
    @Transactional
    Optional<SessionView> open(Credentials checked, CheckCodes.Code code) {
        Officer officer = officers.forChange(checked.officer());
        if (!officers.mayAct(officer) || !officer.passwordHash().equals(checked.passwordHash())) {
            return Optional.empty();
        }
        return actor.as(
                officer.actor(),
                () -> checks.use(officer.id(), code) ? Optional.of(session(officer)) : Optional.empty());
    }

    private SessionView session(Officer officer) {
        trail.append(new AuditEvent.SignedIn("officer:" + officer.id()));
        return SessionView.of(tokens.forOfficer(officer.id()), OfficerView.of(officer, codes));
    }

    /** Records that a password was right and a code is asked for: who never sends one may have learned another's password. */
    @Transactional
    void codeAsked(Credentials known) {
        trail.append(new SignInEvent.CodeAsked("officer:" + known.officer()));
    }

    /** Records that a signed-in person did not know the password that they should. */
    @Transactional
    void proofRefused(UUID officer) {
        trail.append(new SignInEvent.ProofRefused("officer:" + officer));
    }

    /**
     * Records that somebody was not let in; what they typed is not kept.
     *
     * @param passwordRight whether it was for the second factor
     */
    @Transactional
    void refused(Credentials known, boolean passwordRight) {
        String subject = known.officer().equals(NOBODY) ? "officer:unknown" : "officer:" + known.officer();
        trail.append(passwordRight ? new SignInEvent.FactorRefused(subject) : new AuditEvent.SignInFailed(subject));
    }
}
