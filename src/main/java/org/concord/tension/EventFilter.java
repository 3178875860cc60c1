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
        @Nullable Boolean reviewOverdue) {
    private static final String WATCHED = "(e.status <> 'CANCELLED' AND :today BETWEEN e.watch_from AND e.watch_until)";
    private static final String OVERDUE = """
            (e.status <> 'CANCELLED' AND EXISTS (SELECT FROM unnest(e.review_days) AS due (day) WHERE due.day < :today AND NOT EXISTS (
              SELECT FROM tension_event_review r WHERE r.event_id = e.id AND r.due_on = due.day)))""";

    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    static EventFilter read(FilterQuery query) {
        query.only("from", "to", "ward", "underWatch", "reviewOverdue");
        EventFilter filter = new EventFilter(
                query.day("from"),
                query.day("to"),
                query.ward("ward"),
                query.flag("underWatch"),
                query.flag("reviewOverdue"));
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
                + is(OVERDUE, reviewOverdue);
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
        if (underWatch != null || reviewOverdue != null) {
            query.setParameter("today", today);
        }
        return query;
    }

    private static String is(String condition, @Nullable Boolean wanted) {
        return wanted == null ? "" : wanted ? " AND " + condition : " AND NOT " + condition;
    }
}
