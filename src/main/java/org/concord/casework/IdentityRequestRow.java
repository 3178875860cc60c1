package org.concord.casework;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to see who told us, as it comes from the store.
 *
 * @param expiresAt from then on nobody can decide it
 * @param lapsed whether that has been written down
 * @param decision null while nobody has decided
 * @param reports those it is about
 */
record IdentityRequestRow(
        UUID id,
        String reference,
        UUID requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        boolean lapsed,
        String purpose,
        @Nullable Decision decision,
        List<UUID> reports) {

    static final String SELECT = """
            SELECT q.id, c.reference, q.requested_by, q.requested_at, q.purpose, q.decided_by, q.decided_at, q.until, q.reason, q.ended_by, q.ended_at,
              (SELECT string_agg(CAST(x.report_id AS text), ',') FROM identity_request_report x WHERE x.request_id = q.id),
              q.expires_at, q.state = 'LAPSED' AS lapsed
            FROM identity_request q JOIN case_file c ON c.id = q.case_id
            WHERE q.authority_id = :authority
              AND NOT EXISTS (SELECT FROM case_conflict own WHERE own.case_id = q.case_id AND own.officer_id = :reader)\s""";

    /** @param until null where it was refused */
    record Decision(
            UUID by,
            Instant at,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable UUID endedBy,
            @Nullable Instant endedAt) {}

    static IdentityRequestRow of(Tuple row) {
        UUID decidedBy = row.get(5, UUID.class);
        return new IdentityRequestRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, Instant.class),
                row.get(12, Instant.class),
                row.get(13, Boolean.class),
                row.get(4, String.class),
                decidedBy == null
                        ? null
                        : new Decision(
                                decidedBy,
                                row.get(6, Instant.class),
                                row.get(7, Instant.class),
                                row.get(8, String.class),
                                row.get(9, UUID.class),
                                row.get(10, Instant.class)),
                Stream.of(row.get(11, String.class).split(","))
                        .map(UUID::fromString)
                        .toList());
    }

    IdentityRequestState stateAt(Instant now) {
        if (decision == null) {
            return lapsed || !now.isBefore(expiresAt) ? IdentityRequestState.LAPSED : IdentityRequestState.PENDING;
        }
        if (decision.until() == null) {
            return IdentityRequestState.REFUSED;
        }
        return decision.endedAt() == null && decision.until().isAfter(now)
                ? IdentityRequestState.GRANTED
                : IdentityRequestState.ENDED;
    }
}
