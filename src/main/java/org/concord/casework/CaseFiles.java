package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;
import org.concord.triage.Severity;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The cases a person may see. Every query carries their scope in SQL. */
@ApplicationScoped
class CaseFiles {
    private static final String BY_REFERENCE = """
            (c.reference = :reference OR c.id = (SELECT cr.case_id FROM case_report cr JOIN report r ON r.id = cr.report_id
                                                  WHERE r.authority_id = :authority AND r.reference = :reference))""";

    private final Session store;
    private final Clock clock;

    CaseFiles(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A page of the queue, one row longer than the limit. */
    List<CaseRow> page(CaseScope scope, QueueFilter filter, QueueSort sort, Optional<List<String>> after, int limit) {
        String sql = "SELECT " + CaseRow.COLUMNS + from(scope, filter)
                + after.map(position -> " AND " + sort.after()).orElse("") + " ORDER BY " + sort.order();
        NativeQuery<Tuple> query = bound(sql, scope, filter);
        after.ifPresent(position -> {
            for (int i = 0; i < position.size(); i++) {
                query.setParameter("p" + i, position.get(i));
            }
        });
        return query.setMaxResults(limit + 1).getResultStream().map(CaseRow::of).toList();
    }

    /** By the case's own reference or that of one of its reports. */
    Optional<CaseRow> find(CaseScope scope, String reference) {
        QueueFilter filter = new QueueFilter();
        filter.and(BY_REFERENCE, "reference", reference);
        String sql = "SELECT " + CaseRow.COLUMNS + " FROM case_file c WHERE c.authority_id = :authority AND "
                + scope.predicateOfOne() + filter.sql();
        return bound(sql, scope, filter).getResultStream().map(CaseRow::of).findFirst();
    }

    /** For somebody who was found to see it, or to have changed it, before. */
    CaseRow byId(UUID id) {
        return CaseRow.of(
                store.createNativeQuery("SELECT " + CaseRow.COLUMNS + " FROM case_file c WHERE c.id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** Without scope, for breaking the glass; but never for somebody with an interest of their own. */
    Optional<CaseAtHand.Named> findAnywhere(String reference, UUID person) {
        String sql = """
                SELECT c.id, c.reference FROM case_file c WHERE c.authority_id = :authority AND %s
                AND NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x.officer_id = :person)""".formatted(BY_REFERENCE);
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reference", reference)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new CaseAtHand.Named(row.get(0, UUID.class), row.get(1, String.class)))
                .findFirst();
    }

    /** Counts for the summary: which group, which value of it, how many, how many of them overdue. */
    List<Tuple> counts(CaseScope scope, QueueFilter filter) {
        return bound(
                        """
                SELECT grouping(c.severity, c.ward_id, c.status), c.severity, c.ward_id, c.status, count(*),
                       count(*) FILTER (WHERE c.due_at < :countNow AND %s)""".formatted(CaseStatus.OPEN_SQL)
                                + from(scope, filter)
                                + " GROUP BY GROUPING SETS ((c.severity), (c.ward_id), (c.status), ())",
                        scope,
                        filter)
                .setParameter("countNow", clock.instant())
                .getResultList();
    }

    /** A case counts once for each of its strands. */
    List<Tuple> countsByStrand(CaseScope scope, QueueFilter filter) {
        String sql = "SELECT cs.strand_id, count(*)"
                + from(scope, filter)
                        .replace("FROM case_file c", "FROM case_file c JOIN case_strand cs ON cs.case_id = c.id")
                + " GROUP BY cs.strand_id";
        return bound(sql, scope, filter).getResultList();
    }

    Map<UUID, List<Integer>> strandsOf(List<UUID> cases) {
        return linksOf(
                "SELECT case_id, strand_id FROM case_strand WHERE case_id = ANY(:cases) ORDER BY strand_id", cases);
    }

    Map<UUID, List<Integer>> typesOf(List<UUID> cases) {
        return linksOf(
                "SELECT case_id, incident_type_id FROM case_incident_type WHERE case_id = ANY(:cases) ORDER BY incident_type_id",
                cases);
    }

    List<UUID> reportsOf(UUID caseId) {
        return store.createSelectionQuery("select report from CaseReport where caseId = :id", UUID.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    /** Everything that happened, oldest first. */
    List<CaseView.TimelineView> timeline(UUID caseId) {
        return store.createNativeQuery("""
                        SELECT moved_at AS at, 'MOVED' AS what, to_status AS value, moved_by AS by FROM case_move WHERE case_id = :id
                        UNION ALL SELECT made_at, 'ASSESSED', CAST(severity AS text), confirmed_by FROM assessment WHERE case_id = :id
                        UNION ALL SELECT raised_at, 'ALERT_RAISED', NULL, NULL FROM alert WHERE case_id = :id
                        UNION ALL SELECT acknowledged_at, 'ALERT_ACKNOWLEDGED', NULL, acknowledged_by FROM alert WHERE case_id = :id AND acknowledged_at IS NOT NULL
                        ORDER BY at, what""", Tuple.class)
                .setParameter("id", caseId)
                .getResultStream()
                .map(CaseFiles::timelineView)
                .toList();
    }

    private static CaseView.TimelineView timelineView(Tuple row) {
        String what = row.get(1, String.class);
        String value = row.get(2, String.class);
        String said = what.equals("ASSESSED")
                ? Severity.ofRank(Integer.parseInt(value)).name()
                : value;
        return new CaseView.TimelineView(row.get(0, Instant.class), what, said, row.get(3, UUID.class));
    }

    private Map<UUID, List<Integer>> linksOf(String sql, List<UUID> cases) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(row -> row.get(1, Number.class).intValue(), Collectors.toList())));
    }

    private static String from(CaseScope scope, QueueFilter filter) {
        return " FROM case_file c WHERE c.authority_id = :authority AND " + scope.predicate() + filter.sql();
    }

    private NativeQuery<Tuple> bound(String sql, CaseScope scope, QueueFilter filter) {
        NativeQuery<Tuple> query = store.createNativeQuery(sql, Tuple.class).setParameter("authority", Authority.ID);
        filter.bind(query);
        return scope.bind(query, clock.instant());
    }
}
