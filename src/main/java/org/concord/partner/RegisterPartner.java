package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Where a partner organisation is taken up. */
@ApplicationScoped
public class RegisterPartner {
    private final Partners partners;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    RegisterPartner(Partners partners, AuditTrail trail, AnswerOnce once, CurrentActor actor, Ids ids, Clock clock) {
        this.partners = partners;
        this.trail = trail;
        this.once = once;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong, 409 if the code is taken */
    @Transactional
    public AnswerOnce.Answered<PartnerView> register(PartnerRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "partner", request);
        return once.answer(asked, PartnerView.class, () -> new AnswerOnce.Answered<>(201, added(request), false));
    }

    private PartnerView added(PartnerRequest request) {
        request.refuseIfWrong();
        Partner partner = new Partner(ids.next(), request, clock.instant());
        partners.add(partner);
        trail.append(new AuditEvent.PartnerChanged(partner.subject(), partner.version()));
        return PartnerView.of(partner);
    }
}
