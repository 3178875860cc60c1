package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes the case that a report gets of its own: as grave as the one it was in, due when that was, and for the same people, until somebody
 * judges it by itself; but of its own ward, strands and incident types.
 */
@ApplicationScoped
class SplitRows {
    private static final List<String> ADD = List.of(
            """
            INSERT INTO case_file (id, authority_id, reference, kind, category, status, severity, ward_id, received_at, due_at, updated_at,
              report_count, unread_messages, version, restricted, strand_ids, incident_type_ids)
            SELECT :to, s.authority_id, :reference, r.kind, CASE WHEN r.kind = s.kind THEN s.category ELSE 'TENSION' END, 'RECEIVED', s.severity,
              coalesce(r.ward_id, s.ward_id), r.received_at, CAST(:due AS timestamptz), :now, 1, :unread, 0, s.restricted,
              ARRAY(SELECT strand_id FROM report_strand WHERE report_id = r.id ORDER BY strand_id),
              ARRAY(SELECT incident_type_id FROM report_incident_type WHERE report_id = r.id ORDER BY incident_type_id)
            FROM case_file s, report r WHERE s.id = :source AND r.id = :report""",
            "INSERT INTO case_strand (case_id, strand_id) SELECT :to, strand_id FROM report_strand WHERE report_id = :report",
            "INSERT INTO case_incident_type (case_id, incident_type_id) SELECT :to, incident_type_id FROM report_incident_type WHERE report_id = :report",
            "INSERT INTO case_move (id, authority_id, case_id, to_status, moved_at) SELECT :step, authority_id, id, status, :now FROM case_file WHERE id = :to",
            """
            INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at, until, restricted_by, reason)
            SELECT gen_random_uuid(), authority_id, :to, officer_id, :now, until, restricted_by, reason
            FROM case_restriction WHERE case_id = :source AND lifted_at IS NULL AND (until IS NULL OR until > :now)""",
            """
            INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at)
            SELECT gen_random_uuid(), authority_id, :to, officer_id, reason, declared_at FROM case_conflict WHERE case_id = :source""",
            "UPDATE case_report SET case_id = :to WHERE report_id = :report AND case_id = :source",
            """
            INSERT INTO case_split (id, authority_id, case_id, to_id, report_id, reason, split_by, split_at)
            SELECT :split, authority_id, :source, :to, :report, :reason, :by, :now FROM case_file WHERE id = :to""");

    private final Session store;
    private final Ids ids;

    SplitRows(Session store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /**
     * What is taken out of which case, and into which.
     *
     * @param due when the case it was in is due, or was when its clock stopped
     * @param unread messages of its reporter
     */
    record Taken(
            UUID report,
            UUID source,
            UUID to,
            String reference,
            @Nullable Instant due,
            int unread) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Taken taken, String reason, UUID by, Instant now) {
        store.flush();
        for (String sql : ADD) {
            var query = store.createNativeMutationQuery(sql);
            query.getParameterMetadata().getNamedParameterNames().forEach(name -> {
                switch (name) {
                    case "to" -> query.setParameter(name, taken.to());
                    case "source" -> query.setParameter(name, taken.source());
                    case "report" -> query.setParameter(name, taken.report());
                    case "reference" -> query.setParameter(name, taken.reference());
                    case "due" -> query.setParameter(name, taken.due(), Instant.class);
                    case "unread" -> query.setParameter(name, taken.unread());
                    case "reason" -> query.setParameter(name, reason);
                    case "by" -> query.setParameter(name, by);
                    case "now" -> query.setParameter(name, now);
                    default -> query.setParameter(name, ids.next());
                }
            });
            query.executeUpdate();
        }
    }
}
