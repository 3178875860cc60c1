package org.concord.tension;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rumours are asked for; what is null is not asked.
 *
 * @param ward id; those of the whole authority belong to it, too
 * @param line how the standing line stands
 * @param reviewDue whether somebody is to look at it by today
 * @param decidedBy who could decide on the line that stands there: one waits, and somebody else wrote it
 */
record RumourFilter(
        @Nullable Integer ward,
        @Nullable RumourStatus status,
        @Nullable LineState line,
        @Nullable Boolean reviewDue,
        @Nullable UUID decidedBy) {
    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    static RumourFilter read(FilterQuery query, UUID caller) {
        query.only("ward", "status", "line", "reviewDue", "decidable");
        RumourFilter filter = new RumourFilter(
                query.ward("ward"),
                query.choice("status", RumourStatus.class),
                query.choice("line", LineState.class),
                query.flag("reviewDue"),
                Boolean.TRUE.equals(query.flag("decidable")) ? caller : null);
        query.refuseIfFailed();
        return filter;
    }

    /** Led by AND or empty. */
    String sql() {
        return (ward == null ? "" : " AND (e.ward_ids = '{}' OR :ward = ANY(e.ward_ids))")
                + (status == null ? "" : " AND e.status = :status")
                + (line == null ? "" : " AND l.state = :line")
                + (reviewDue == null
                        ? ""
                        : reviewDue
                                ? " AND e.next_review <= :today"
                                : " AND (e.next_review IS NULL OR e.next_review > :today)")
                // In the words of the partial index, so that it is used.
                + (decidedBy == null ? "" : " AND l.state = 'WAITING' AND l.written_by <> :decidedBy");
    }

    <Q extends Query> Q bind(Q query, LocalDate today) {
        if (ward != null) {
            query.setParameter("ward", ward);
        }
        if (status != null) {
            query.setParameter("status", status.name());
        }
        if (line != null) {
            query.setParameter("line", line.name());
        }
        if (reviewDue != null) {
            query.setParameter("today", today);
        }
        if (decidedBy != null) {
            query.setParameter("decidedBy", decidedBy);
        }
        return query;
    }
}
