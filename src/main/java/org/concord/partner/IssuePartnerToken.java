package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** Where a partner's system is given a token. It is shown now and never again. */
@ApplicationScoped
public class IssuePartnerToken {
    private final Partners partners;
    private final Tokens tokens;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Clock clock;

    IssuePartnerToken(
            Partners partners, Tokens tokens, AuditTrail trail, AnswerOnce once, CurrentActor actor, Clock clock) {
        this.partners = partners;
        this.tokens = tokens;
        this.trail = trail;
        this.once = once;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400, or 404 if there is no such partner */
    @Transactional
    public AnswerOnce.Answered<Tokens.Issued> issue(
            UUID id, PartnerTokenRequest request, @Nullable String idempotencyKey) {
        Partner partner = partners.get(id);
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "token of " + id, request);
        return once.answer(
                asked, Tokens.Issued.class, () -> new AnswerOnce.Answered<>(201, issued(partner, request), false));
    }

    private Tokens.Issued issued(Partner partner, PartnerTokenRequest request) {
        request.refuseIfWrong(clock.instant());
        Tokens.Issued issued = tokens.forPartner(partner.id(), request.expiresAt());
        trail.append(new AuditEvent.PartnerTokenIssued(partner.subject(), issued.jti()));
        return issued;
    }
}
