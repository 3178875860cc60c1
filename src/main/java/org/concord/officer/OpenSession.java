package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;

/** What a sign-in reads and writes: before and after the slow part, which holds no transaction. */
@ApplicationScoped
class OpenSession {
    private final Officers officers;
    private final OfficerCodes codes;
    private final Tokens tokens;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final PlatformConfig config;

    OpenSession(
            Officers officers,
            OfficerCodes codes,
            Tokens tokens,
            CurrentActor actor,
            AuditTrail trail,
            PlatformConfig config) {
        this.officers = officers;
        this.codes = codes;
        this.tokens = tokens;
        this.actor = actor;
        this.trail = trail;
        this.config = config;
    }

    /**
     * What there is to check a password against.
     *
     * @param welcome false if the person was deactivated, or belongs to a demonstration that is over
     */
    record Credentials(UUID officer, String passwordHash, boolean welcome) {}

    @Transactional
    Optional<Credentials> credentials(String email) {
        return officers.byEmail(email)
                .map(officer -> new Credentials(officer.id(), officer.passwordHash(), officer.mayAct(config.demo())));
    }

    /** @throws org.concord.platform.Refusal 401 if the password was reset, or the person deactivated, while it was being checked */
    @Transactional
    SessionView open(Credentials checked) {
        Officer officer = officers.forChange(checked.officer());
        if (!officer.mayAct(config.demo()) || !officer.passwordHash().equals(checked.passwordHash())) {
            throw Problem.SIGN_IN_FAILED.because(Problem.SIGN_IN_FAILED.explanation());
        }
        return actor.as(officer.actor(), () -> {
            trail.append(new AuditEvent.SignedIn("officer:" + officer.id()));
            return SessionView.of(tokens.forOfficer(officer.id()), OfficerView.of(officer, codes));
        });
    }

    /** Records that somebody was not let in; what they typed is not kept. */
    @Transactional
    void refused(Optional<Credentials> known) {
        trail.append(new AuditEvent.SignInFailed(
                "officer:" + known.map(c -> c.officer().toString()).orElse("unknown")));
    }
}
