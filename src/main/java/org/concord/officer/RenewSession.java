package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.CurrentActor;
import org.concord.access.CurrentToken;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/**
 * A person goes on working: a fresh token of the same session. Whoever gives a token or ends one holds the officer's row first, so a
 * renewal comes either before the end, and is ended with the rest, or after it, and is refused.
 */
@ApplicationScoped
public class RenewSession {
    private final Tokens tokens;
    private final CurrentToken current;
    private final CurrentActor actor;
    private final Officers officers;
    private final OfficerCodes codes;
    private final AuditTrail trail;

    RenewSession(
            Tokens tokens,
            CurrentToken current,
            CurrentActor actor,
            Officers officers,
            OfficerCodes codes,
            AuditTrail trail) {
        this.tokens = tokens;
        this.current = current;
        this.actor = actor;
        this.officers = officers;
        this.codes = codes;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 401 once the session has lasted its time; 403 if the token is an outside issuer's */
    @Transactional
    public SessionView renew() {
        Officer officer = officers.forChange(actor.person().id());
        Tokens.Issued fresh = tokens.renew(current.jti());
        trail.append(new AuditEvent.SessionRenewed("officer:" + officer.id()));
        return SessionView.of(fresh, OfficerView.of(officer, codes));
    }
}
