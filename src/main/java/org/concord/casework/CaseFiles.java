package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.triage.Severity;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

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

    /** By the case's own reference or that of one of its reports. */
    Optional<CaseRow> find(CaseScope scope, String reference) {
        NativeQuery<Tuple> query = store.createNativeQuery(
                        "SELECT " + CaseRow.COLUMNS + " FROM case_file c WHERE c.authority_id = :authority AND "
                                + scope.predicateOfOne() + " AND " + BY_REFERENCE,
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reference", reference);
        return scope.bind(query, clock.instant())
                .getResultStream()
                .map(CaseRow::of)
                .findFirst();
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

    List<UUID> reportsOf(UUID caseId) {
        return store.createSelectionQuery("select report from CaseReport where caseId = :id", UUID.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    /** One of the case's reports, by its reference; without one the first that was received. */
    Optional<UUID> reportOf(UUID caseId, @Nullable String reference) {
        String sql = """
                SELECT r.id FROM case_report cr JOIN report r ON r.id = cr.report_id WHERE cr.case_id = :case
                AND (CAST(:reference AS text) IS NULL OR r.reference = :reference) ORDER BY r.received_at, r.id LIMIT 1""";
        return OneColumn.of(store, sql, UUID.class)
                .setParameter("case", caseId)
                .setParameter("reference", reference)
                .uniqueResultOptional();
    }

    /** Everything that happened, oldest first. */
    List<CaseView.TimelineView> timeline(UUID caseId) {
        return store.createNativeQuery("""
                        SELECT moved_at AS at, 'MOVED' AS what, to_status AS value, moved_by AS by, reason FROM case_move WHERE case_id = :id
                        UNION ALL SELECT made_at, 'ASSESSED', CAST(severity AS text), confirmed_by, rationale FROM assessment WHERE case_id = :id
                        UNION ALL SELECT paused_at, 'PAUSED', reason, paused_by, note FROM case_pause WHERE case_id = :id
                        UNION ALL SELECT resumed_at, 'RESUMED', NULL, resumed_by, NULL FROM case_pause WHERE case_id = :id AND resumed_at IS NOT NULL
                        UNION ALL SELECT broken_at, 'GLASS_BROKEN', NULL, officer_id, reason FROM break_glass WHERE case_id = :id
                        UNION ALL SELECT a.received_at, 'EVIDENCE_ADDED', a.door, a.added_by, NULL FROM attachment a JOIN case_report cr USING (report_id) WHERE cr.case_id = :id
                        UNION ALL SELECT a.state_since, 'EVIDENCE_QUARANTINED', NULL, NULL, a.finding FROM attachment a JOIN case_report cr USING (report_id) WHERE cr.case_id = :id AND a.state = 'QUARANTINED'
                        UNION ALL SELECT raised_at, 'ALERT_RAISED', kind, NULL, NULL FROM alert WHERE case_id = :id
                        UNION ALL SELECT acknowledged_at, 'ALERT_ACKNOWLEDGED', NULL, acknowledged_by, NULL FROM alert WHERE case_id = :id AND acknowledged_at IS NOT NULL
                        UNION ALL SELECT merged_at, 'MERGED', NULL, merged_by, NULL FROM case_merge WHERE case_id = :id
                        UNION ALL SELECT unmerged_at, 'UNMERGED', NULL, unmerged_by, NULL FROM case_merge WHERE case_id = :id AND unmerged_at IS NOT NULL
                        UNION ALL SELECT merged_at, 'BECAME_DUPLICATE', NULL, merged_by, NULL FROM case_merge WHERE from_id = :id
                        UNION ALL SELECT unmerged_at, 'STANDS_ALONE', status_before, unmerged_by, NULL FROM case_merge WHERE from_id = :id AND unmerged_at IS NOT NULL
                        UNION ALL SELECT split_at, CASE WHEN to_id = :id THEN 'SPLIT_OFF' ELSE 'SPLIT' END, NULL, split_by, reason FROM case_split WHERE :id IN (case_id, to_id)
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
        return new CaseView.TimelineView(
                row.get(0, Instant.class), what, said, row.get(3, UUID.class), row.get(4, String.class));
    }
}
