package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.casework.CaseStatus;
import org.concord.platform.Authority;
import org.concord.report.ReportKind;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The reports that a reporting centre's advisers entered, each with what its reporter allows today. */
@ApplicationScoped
class CentreReports {
    private static final String SELECT = """
            SELECT r.id, r.received_at, r.kind, coalesce(a.centre, false), r.reference, c.reference, c.status, w.code
            FROM report r
            JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id
            LEFT JOIN ward w ON w.id = r.ward_id
            CROSS JOIN LATERAL (SELECT centre FROM consent WHERE report_id = r.id ORDER BY version DESC LIMIT 1) a
            WHERE r.authority_id = :authority AND r.channel = 'REPORTING_CENTRE' AND r.erased_at IS NULL AND\s""";

    private static final String NEWEST_FIRST = " ORDER BY r.received_at DESC, r.id DESC";

    private final Session store;

    CentreReports(Session store) {
        this.store = store;
    }

    /**
     * Whose reports are meant.
     *
     * @param organisation the centre; null = an adviser without one, whose centre they are alone
     */
    record Desk(UUID adviser, @Nullable UUID organisation) {
        private String own() {
            return organisation == null ? "r.partner_id IS NULL AND r.entered_by = :centre" : "r.partner_id = :centre";
        }

        private UUID id() {
            return organisation == null ? adviser : organisation;
        }
    }

    /**
     * A report as it is kept.
     *
     * @param consent without it nothing but time and kind is for the centre's eyes
     */
    record Entered(
            UUID id,
            Instant receivedAt,
            ReportKind kind,
            boolean consent,
            String reference,
            String caseReference,
            CaseStatus status,
            @Nullable String ward) {}

    /** Where the last page ended. */
    record Position(Instant receivedAt, UUID id) {}

    /** Newest first. */
    List<Entered> page(Desk desk, Optional<Position> after, int most) {
        String rest = after.isPresent() ? " AND (r.received_at, r.id) < (:time, :id)" : "";
        NativeQuery<Tuple> query = query(desk, rest + NEWEST_FIRST);
        after.ifPresent(
                position -> query.setParameter("time", position.receivedAt()).setParameter("id", position.id()));
        return query.setMaxResults(most)
                .getResultStream()
                .map(CentreReports::entered)
                .toList();
    }

    /** Only one that its reporter lets the centre see. */
    Optional<Entered> find(Desk desk, String reference) {
        return query(desk, " AND r.reference = :reference")
                .setParameter("reference", reference)
                .uniqueResultOptional()
                .map(CentreReports::entered)
                .filter(Entered::consent);
    }

    private NativeQuery<Tuple> query(Desk desk, String rest) {
        return store.createNativeQuery(SELECT + desk.own() + rest, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("centre", desk.id());
    }

    private static Entered entered(Tuple row) {
        return new Entered(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                ReportKind.valueOf(row.get(2, String.class)),
                row.get(3, Boolean.class),
                row.get(4, String.class),
                row.get(5, String.class),
                CaseStatus.valueOf(row.get(6, String.class)),
                row.get(7, String.class));
    }
}
