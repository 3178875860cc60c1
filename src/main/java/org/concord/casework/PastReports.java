package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;
import org.concord.report.Harm;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PreviousIncidents;
import org.concord.report.ReportKind;
import org.concord.triage.Facts;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What triage knew of past reports, to be graded again. */
@ApplicationScoped
class PastReports {
    private static final int AT_ONCE = 500;
    private static final String FACTS = """
            SELECT c.reference, r.kind, c.category = 'OUT_OF_AREA', r.narrative, r.place_type,
                   ARRAY(SELECT s.code FROM report_strand x JOIN strand s ON s.id = x.strand_id WHERE x.report_id = r.id),
                   ARRAY(SELECT t.code FROM report_incident_type x JOIN incident_type t ON t.id = x.incident_type_id WHERE x.report_id = r.id),
                   r.injury, r.previous_incidents,
                   ARRAY[r.weapon, r.threat_to_life, r.ongoing, r.child_affected, r.property_damage, r.home_targeted, r.organised_group,
                         r.feels_unsafe]
            FROM case_file c JOIN case_report l ON l.case_id = c.id JOIN report r ON r.id = l.report_id
            WHERE c.authority_id = :authority AND c.received_at >= :from AND c.received_at < :to AND r.narrative IS NOT NULL AND\s""";

    private final Session store;
    private final Clock clock;

    PastReports(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A report of a case, as triage sees it. */
    record Past(String caseReference, Facts facts) {}

    /** The newest first; read as it is consumed, and to be closed. */
    Stream<Past> between(CaseScope scope, Instant from, Instant to, int most) {
        var query = store.createNativeQuery(
                        FACTS + scope.predicate() + " ORDER BY c.received_at DESC, c.id DESC", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("from", from)
                .setParameter("to", to);
        return scope.bind(query, clock.instant())
                .setMaxResults(most)
                .setFetchSize(AT_ONCE)
                .getResultStream()
                .map(PastReports::past);
    }

    private static Past past(Tuple row) {
        String placeType = row.get(4, String.class);
        return new Past(
                row.get(0, String.class),
                new Facts(
                        ReportKind.valueOf(row.get(1, String.class)),
                        row.get(2, Boolean.class),
                        row.get(3, String.class),
                        Set.of(row.get(5, String[].class)),
                        Set.of(row.get(6, String[].class)),
                        placeType == null ? null : PlaceType.valueOf(placeType),
                        harm(row.get(7, String.class), row.get(8, String.class), row.get(9, Boolean[].class))));
    }

    private static Harm harm(@Nullable String injury, @Nullable String before, @Nullable Boolean[] said) {
        return new Harm(
                injury == null ? null : Injury.valueOf(injury),
                said[0],
                said[1],
                said[2],
                said[3],
                said[4],
                said[5],
                said[6],
                before == null ? null : PreviousIncidents.valueOf(before),
                said[7]);
    }
}
