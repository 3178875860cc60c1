package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where the reports of one partner's system stand: that of the case each belongs to now. What a person entered at a reporting centre is not the
 * system's to follow.
 */
@ApplicationScoped
public class ReportStatuses {
    private static final String SELECT = """
            SELECT r.reference, r.source_ref, c.status, r.received_at, c.updated_at
            FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id
            WHERE r.partner_id = :partner AND r.entered_by IS NULL AND c.updated_at >= :since\s""";

    /** Those in which a report can lie; beyond them the store has no times. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2999);

    private final Session store;

    ReportStatuses(Session store) {
        this.store = store;
    }

    /** @param reference the report's, as the partner knows it; never the case's */
    public record ReportStatus(
            String reference, @Nullable String sourceRef, CaseStatus status, Instant receivedAt, Instant updatedAt) {}

    /** Where the last page ended. */
    public record Position(Instant updatedAt, String reference) {
        /** @throws DateTimeException on parts that are no position */
        public static Position read(List<String> parts) {
            OffsetDateTime time = OffsetDateTime.parse(parts.get(0));
            YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
            return new Position(time.toInstant(), parts.get(1));
        }
    }

    /** By the time of the last change, so that what changes while pages are read comes up again. */
    public List<ReportStatus> ofPartner(UUID partner, Instant since, Optional<Position> after, int most) {
        String page = after.isPresent() ? "AND (c.updated_at, r.reference) > (:time, :reference) " : "";
        NativeQuery<Tuple> query = store.createNativeQuery(
                        SELECT + page + "ORDER BY c.updated_at, r.reference", Tuple.class)
                .setParameter("partner", partner)
                .setParameter("since", since);
        after.ifPresent(position ->
                query.setParameter("time", position.updatedAt()).setParameter("reference", position.reference()));
        return query.setMaxResults(most)
                .getResultStream()
                .map(ReportStatuses::status)
                .toList();
    }

    private static ReportStatus status(Tuple row) {
        return new ReportStatus(
                row.get(0, String.class),
                row.get(1, String.class),
                CaseStatus.valueOf(row.get(2, String.class)),
                row.get(3, Instant.class),
                row.get(4, Instant.class));
    }
}
