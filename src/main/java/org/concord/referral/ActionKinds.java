package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The kinds of action and the points of the Charter, as they stand today. */
@ApplicationScoped
class ActionKinds {
    private static final String TODAY =
            " WHERE authority_id = :authority AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)";

    private final Session store;
    private final WorkingTime workingTime;

    ActionKinds(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /** In the order in which they are shown. */
    List<ActionKind> today() {
        return query("SELECT id, code, label, within_hours, array_to_string(points, ',') FROM action_kind" + TODAY
                        + " ORDER BY position, id")
                .getResultStream()
                .map(row -> new ActionKind(
                        row.get(0, Number.class).intValue(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3) == null ? null : row.get(3, Number.class).intValue(),
                        numbers(row.get(4, String.class))))
                .toList();
    }

    List<CharterPoint> points() {
        return query("SELECT number, title, source FROM charter_point" + TODAY + " ORDER BY number")
                .getResultStream()
                .map(row -> new CharterPoint(
                        row.get(0, Number.class).intValue(), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    static List<Integer> numbers(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(Integer::valueOf).toList();
    }

    private NativeQuery<Tuple> query(String sql) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("today", workingTime.today());
    }
}
