package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.CurrentActor;
import org.concord.access.CurrentToken;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** A person signs out: all tokens of the session are refused from now on. */
@ApplicationScoped
public class EndSession {
    private final Officers officers;
    private final Tokens tokens;
    private final CurrentToken current;
    private final CurrentActor actor;
    private final AuditTrail trail;

    EndSession(Officers officers, Tokens tokens, CurrentToken current, CurrentActor actor, AuditTrail trail) {
        this.officers = officers;
        this.tokens = tokens;
        this.current = current;
        this.actor = actor;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 403 if the token is an outside issuer's: only they can end it */
    @Transactional
    public void end() {
        officers.forChange(actor.person().id());
        tokens.endSession(current.jti());
        trail.append(new AuditEvent.SignedOut(actor.person().code()));
    }
}
