package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ObservationEvent;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** Somebody reads what was observed; that they did is recorded. */
@ApplicationScoped
public class ConsultObservations {
    private final Observations observations;
    private final ObservationViews views;
    private final ReadObservationQuery reading;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ConsultObservations(
            Observations observations,
            ObservationViews views,
            ReadObservationQuery reading,
            AuditTrail trail,
            CurrentActor actor) {
        this.observations = observations;
        this.views = views;
        this.reading = reading;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * The newest first.
     *
     * @throws Refusal 400 for a filter, limit or cursor that is none
     */
    @Transactional
    public Page<ObservationView> page(ObservationQuery query) {
        int limit = Page.limit(query.limit());
        List<ObservationRow> rows = observations.page(
                actor.person(), reading.read(query), Observations.Position.read(query.cursor()), limit + 1);
        Page<ObservationRow> page = Page.of(
                rows, limit, last -> new Observations.Position(last.days().observedOn(), last.id()).write());
        trail.append(new ObservationEvent.ObservationsListed(
                "observations", page.items().size()));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }

    /** @throws Refusal 404 if there is no such observation for the caller */
    @Transactional
    public ObservationView one(UUID id) {
        ObservationView view = views.of(find(id));
        trail.append(new ObservationEvent.ObservationConsulted(WriteObservation.subject(id)));
        return view;
    }

    ObservationRow find(UUID id) {
        return observations
                .one(actor.person(), id)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }
}
