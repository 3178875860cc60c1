package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import org.concord.platform.Authority;
import org.concord.tension.WeeklyReturn.ReturnObservation;
import org.hibernate.Session;

/**
 * What was observed in a week, for whoever reads its return. The same for each of them: what came of a report stands there by its grade alone,
 * and not at all while its case is restricted or withdrawn.
 */
@ApplicationScoped
class WeekObservations {
    /** Walks {@code tension_observation_day}. */
    private static final String OF_WEEK = "SELECT " + ObservationRow.COLUMNS + ObservationRow.TABLES + """
             WHERE o.authority_id = :authority AND o.observed_on BETWEEN :from AND :to AND NOT o.nil
              AND (o.report_id IS NULL OR coalesce(NOT c.restricted AND c.status <> 'WITHDRAWN', false))
            ORDER BY o.observed_on DESC, o.id DESC""";

    private final Session store;
    private final ObservationViews views;

    WeekObservations(Session store, ObservationViews views) {
        this.store = store;
        this.views = views;
    }

    /** The newest first; nil returns are coverage, and counted by ward. */
    List<ReturnObservation> of(ReturnWeek week) {
        return views
                .of(store.createNativeQuery(OF_WEEK, Tuple.class)
                        .setParameter("authority", Authority.ID)
                        .setParameter("from", week.monday())
                        .setParameter("to", week.sunday())
                        .getResultStream()
                        .map(ObservationRow::of)
                        .toList())
                .stream()
                .map(WeekObservations::told)
                .toList();
    }

    static ObservationMarking marking(List<ReturnObservation> observations) {
        return observations.stream().anyMatch(one -> one.marking() == ObservationMarking.OFFICIAL_SENSITIVE)
                ? ObservationMarking.OFFICIAL_SENSITIVE
                : ObservationMarking.OFFICIAL;
    }

    private static ReturnObservation told(ObservationView view) {
        return new ReturnObservation(
                view.id(),
                Objects.requireNonNull(view.basis()),
                Objects.requireNonNull(view.source()),
                Objects.requireNonNull(view.certainty()),
                view.observedOn(),
                view.wards(),
                view.indicators(),
                view.text(),
                view.community(),
                view.marking(),
                view.partner(),
                view.caseReference() != null);
    }
}
