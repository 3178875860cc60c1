package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Tokens;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignInEvent;

/** A person signs out everywhere: where they are now, and where they forgot to. */
@ApplicationScoped
public class EndAllSessions {
    private final Officers officers;
    private final Tokens tokens;
    private final CurrentActor actor;
    private final AuditTrail trail;

    EndAllSessions(Officers officers, Tokens tokens, CurrentActor actor, AuditTrail trail) {
        this.officers = officers;
        this.tokens = tokens;
        this.actor = actor;
        this.trail = trail;
    }

    @Transactional
    public void end() {
        UUID officer = officers.forChange(actor.person().id()).id();
        int sessions = tokens.sessionsOf(officer, null).size();
        tokens.endAllOfOfficer(officer);
        trail.append(new SignInEvent.SignedOutEverywhere(actor.person().code(), sessions));
    }
}
