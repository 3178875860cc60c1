package org.concord.tension;

import jakarta.persistence.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for; what is null is not asked.
 *
 * @param from with {@code to}: those of which a day lies between them
 * @param ward id; those of the whole authority belong to it, too
 */
record EventFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer ward,
        @Nullable Boolean underWatch,
        @Nullable Boolean reviewOverdue,
        @Nullable Boolean reviewDue) {
    private static final String WATCHED = "(e.status <> 'CANCELLED' AND :today BETWEEN e.watch_from AND e.watch_until)";
    private static final String OVERDUE = "e.review_due < :today";
    private static final String DUE = "e.review_due <= :today";

    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    static EventFilter read(FilterQuery query) {
        query.only("from", "to", "ward", "underWatch", "reviewOverdue", "reviewDue");
        EventFilter filter = new EventFilter(
                query.day("from"),
                query.day("to"),
                query.ward("ward"),
                query.flag("underWatch"),
                query.flag("reviewOverdue"),
                query.flag("reviewDue"));
        boolean inOrder = filter.from == null || filter.to == null || !filter.to.isBefore(filter.from);
        query.check(inOrder, "to", "is not before “from”");
        query.refuseIfFailed();
        return filter;
    }

    /** Led by AND or empty. */
    String sql() {
        return (from == null ? "" : " AND e.last_day >= :from")
                + (to == null ? "" : " AND e.first_day <= :to")
                + (ward == null ? "" : " AND (e.ward_ids = '{}' OR :ward = ANY(e.ward_ids))")
                + is(WATCHED, underWatch)
                + is(OVERDUE, reviewOverdue)
                + is(DUE, reviewDue);
    }

    <Q extends Query> Q bind(Q query, LocalDate today) {
        if (from != null) {
            query.setParameter("from", from);
        }
        if (to != null) {
            query.setParameter("to", to);
        }
        if (ward != null) {
            query.setParameter("ward", ward);
        }
        if (underWatch != null || reviewOverdue != null || reviewDue != null) {
            query.setParameter("today", today);
        }
        return query;
    }

    private static String is(String condition, @Nullable Boolean wanted) {
        return wanted == null ? "" : wanted ? " AND " + condition : " AND (" + condition + ") IS NOT TRUE";
    }
}
