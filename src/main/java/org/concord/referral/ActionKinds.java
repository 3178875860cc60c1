package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of action and the points of the Charter, as they stand today. */
@ApplicationScoped
public class ActionKinds {
    private final StandingToday standing;

    ActionKinds(StandingToday standing) {
        this.standing = standing;
    }

    /** Those of a case, in the order in which they are shown. */
    public List<ActionKind> today() {
        return read("AND for_cases ");
    }

    /** Those of what is done about tension: all there are, in the order in which they are shown. */
    public List<ActionKind> ofTension() {
        return read("");
    }

    private List<ActionKind> read(String only) {
        return standing.rows(
                        "SELECT id, code, label, within_hours, array_to_string(points, ',') FROM action_kind",
                        only + "ORDER BY position, id")
                .getResultStream()
                .map(row -> new ActionKind(
                        row.get(0, Number.class).intValue(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3) == null ? null : row.get(3, Number.class).intValue(),
                        numbers(row.get(4, String.class))))
                .toList();
    }

    /** By number. */
    public List<CharterPoint> points() {
        return standing.rows("SELECT number, title, source FROM charter_point", "ORDER BY number")
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
}
