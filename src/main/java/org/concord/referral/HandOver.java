package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.SeenCase;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A worry is handed to those whose work it is. Of one for Prevent nothing is written down with a case, not even that there was one. */
@ApplicationScoped
class HandOver {
    private final HandOvers handOvers;
    private final HandOverRoutes routes;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    HandOver(HandOvers handOvers, HandOverRoutes routes, AuditTrail trail, CurrentActor actor, Ids ids, Clock clock) {
        this.handOvers = handOvers;
        this.routes = routes;
        this.trail = trail;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param referred whether it was, which is what is meant if nothing is said, or only thought about */
    @Transactional(Transactional.TxType.MANDATORY)
    HandOverView.Route toPrevent(@Nullable Boolean referred) {
        HandOvers.HandedOver over = handedOver(referred);
        handOvers.addApart(over);
        return recorded("hand-over:" + over.id(), HandOverKind.PREVENT, over);
    }

    /** @param kind of safeguarding */
    @Transactional(Transactional.TxType.MANDATORY)
    HandOverView.Route ofCase(SeenCase file, HandOverKind kind, @Nullable Boolean referred) {
        HandOvers.HandedOver over = handedOver(referred);
        handOvers.addToCase(file.id(), kind, over);
        return recorded(file.reference(), kind, over);
    }

    private HandOvers.HandedOver handedOver(@Nullable Boolean referred) {
        return new HandOvers.HandedOver(
                ids.next(), referred == null || referred, actor.person().id(), clock.instant());
    }

    private HandOverView.Route recorded(String subject, HandOverKind kind, HandOvers.HandedOver over) {
        String detail = kind + (over.referred() ? ", referred" : ", not referred");
        trail.append(new ReferralEvent.HandedOver(subject, over.id(), detail));
        return new HandOverView.Route(kind, over.referred(), over.at(), routes.forms(kind), routes.contacts(kind));
    }
}
