package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.SeenCase;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A worry is handed to those whose work it is. Of one for Prevent nothing is written down with the case, not even that there was one. */
@ApplicationScoped
class HandOver {
    private final HandOvers handOvers;
    private final HandOverRoutes routes;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    HandOver(
            HandOvers handOvers,
            HandOverRoutes routes,
            AuditTrail trail,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.handOvers = handOvers;
        this.routes = routes;
        this.trail = trail;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AnswerOnce.Answered<HandOverView.Route> over(SeenCase file, HandOverRequest request) {
        HandOverKind kind = Objects.requireNonNull(request.kind());
        var over = new HandOvers.HandedOver(
                ids.next(), referred(request.referred()), actor.person().id(), clock.instant());
        String subject = file.reference();
        if (kind == HandOverKind.PREVENT) {
            handOvers.addApart(over);
            subject = "hand-over:" + over.id();
        } else {
            handOvers.addToCase(file.id(), kind, over);
        }
        trail.append(new ReferralEvent.HandedOver(subject, over.id(), kind.name(), over.referred()));
        return new AnswerOnce.Answered<>(
                201,
                new HandOverView.Route(kind, over.referred(), over.at(), routes.forms(kind), routes.contacts(kind)),
                false);
    }

    private static boolean referred(@Nullable Boolean said) {
        return said == null || said;
    }
}
