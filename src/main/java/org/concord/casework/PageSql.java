package org.concord.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.platform.SqlQuery;
import org.concord.triage.Severity;

/**
 * One page of the queue as SQL. By codes it costs about what its rows cost, not what lies between them; by times and by words it costs no more than
 * what is open does. Words that are looked for in all that was ever told cost what has them, or what lies between.
 */
record PageSql(CaseSelection cases, QueueSort sort, Optional<List<String>> after, int rows) {
    /** With more parts it is cheaper to walk one index and to leave out what does not fit. */
    private static final int MOST_PARTS = 12;

    /** As many cases of a time are soon put in order. Where there are more of those that are open, a page of them lies close together in any order. */
    static final int FEW = 500;

    private static final Pattern TIME = Pattern.compile(":(receivedFrom|receivedTo|updatedSince)\\b");

    private static final String COLUMNS = CaseRow.COLUMNS + ", c.due_order";
    private static final String PART = "SELECT " + COLUMNS + " FROM case_file c WHERE ";

    /** By filters alone. */
    SqlQuery inOrder() {
        return query(merged(ordered(rows)));
    }

    /**
     * Open cases of a time. PostgreSQL takes them for few, since what has ended was received and changed long ago; so it is read off an index
     * of that time whether they are, and only then they are put in order. As the plan is for either, it need not be made anew for the time.
     *
     * @param few how many are put in order at most
     */
    SqlQuery ofTime(int few) {
        QueueSort time = cases.filter().has("updatedSince") ? QueueSort.UPDATED : QueueSort.RECEIVED;
        SqlQuery inOrder = inOrder();
        if (time == sort) {
            return new SqlQuery(hidden(inOrder.text()), inOrder.values(), false);
        }
        QueueFilter filter = cases.filter().copy();
        after.ifPresent(position -> filter.and("after", sort.after()));
        PageSql latest =
                new PageSql(new CaseSelection(cases.scope(), filter, cases.now()), time, Optional.empty(), few + 1);
        String all = "WITH latest AS MATERIALIZED (" + latest.inOrder().text()
                + "), few AS MATERIALIZED (SELECT count(*) <= " + few + " AS so FROM latest) SELECT " + COLUMNS
                + " FROM ((SELECT * FROM latest WHERE (SELECT so FROM few)) UNION ALL (SELECT * FROM ("
                + inOrder.text() + ") walked WHERE NOT (SELECT so FROM few))) c" + ordered(rows);
        return new SqlQuery(hidden(all), inOrder.values(), false);
    }

    /** The times where PostgreSQL does not see them as it plans. */
    private static String hidden(String text) {
        return TIME.matcher(text).replaceAll("(SELECT CAST(:$1 AS timestamptz))");
    }

    /** All that have the words, found by the index of words, and then put in order. */
    SqlQuery fromWords() {
        return query("WITH found AS MATERIALIZED (" + words().cases() + ") SELECT " + COLUMNS
                + " FROM found JOIN case_file c ON c.id = found.case_id WHERE " + cases.where() + from()
                + ordered(rows));
    }

    /** In order, and of each whether it has the words. */
    SqlQuery walked() {
        return query("SELECT " + COLUMNS + " FROM case_file c WHERE " + cases.where() + from() + " AND "
                + words().inCase() + ordered(rows));
    }

    /** The same of the first so many alone. */
    SqlQuery walked(int patience) {
        return query("SELECT " + COLUMNS + " FROM (" + merged(ordered(patience)) + ") c WHERE " + words().inCase()
                + ordered(rows));
    }

    /** Whether the filters leave more cases than these. */
    SqlQuery isThereMoreThan(int these) {
        return query("SELECT count(*) > " + these + " FROM (SELECT FROM case_file c WHERE " + cases.where() + from()
                + " LIMIT " + (these + 1) + ") c");
    }

    private QueueWords words() {
        return QueueWords.of(cases.filter());
    }

    private SqlQuery query(String text) {
        Map<String, Object> values = new HashMap<>(cases.values());
        after.ifPresent(position -> {
            for (int i = 0; i < position.size(); i++) {
                values.put("p" + i, position.get(i));
            }
        });
        return new SqlQuery(text, values, cases.filter().isOfATime());
    }

    private String from() {
        return after.isPresent() ? " AND " + sort.after() : "";
    }

    private String ordered(int most) {
        return " ORDER BY " + sort.order() + " FETCH FIRST " + most + " ROWS ONLY";
    }

    /**
     * Of several codes each is read in order off its own part of an index, no further than the page is long, and what was read is merged: a
     * page costs as little as its rows, however many cases lie between them.
     */
    private String merged(String order) {
        CaseSelection asked = sort == QueueSort.PRIORITY ? withKnownParts() : cases;
        List<String> split = new ArrayList<>();
        for (String name : indexed(asked.filter())) {
            List<String> more = Stream.concat(split.stream(), Stream.of(name)).toList();
            if (asked.filter().has(name) && asked.filter().combinations(more).size() <= MOST_PARTS) {
                split.add(name);
            }
        }
        String where = asked.where(split) + from();
        List<String> parts = asked.filter().combinations(split).stream()
                .map(part -> PART + where + part + order)
                .toList();
        return parts.size() == 1
                ? parts.getFirst()
                : "SELECT " + COLUMNS + " FROM ((" + String.join(") UNION ALL (", parts) + ")) c" + order;
    }

    /**
     * Those of which an index holds each code by itself. A few wards have few cases to look through. Of ended cases, which are many and
     * seldom asked for by these, strands, types and categories have no such index.
     */
    private List<String> indexed(QueueFilter filter) {
        List<String> names = new ArrayList<>(List.of("status"));
        boolean inOrder = sort == QueueSort.PRIORITY;
        if (inOrder && filter.has("ward") && filter.alternatives("ward").size() <= MOST_PARTS) {
            names.add("ward");
        } else if (filter.isOpenAlone()) {
            names.add(filter.has("type") ? "type" : "strand");
        }
        if (inOrder && filter.isOpenAlone()) {
            names.add("category");
        }
        if (inOrder) {
            names.add("severity");
        }
        return names;
    }

    /** The same cases; the severities are named where due times are a range within each, and the wards where the scope knows them. */
    private CaseSelection withKnownParts() {
        QueueFilter filter = cases.filter().copy();
        CaseScope scope = cases.scope();
        if (filter.has("overdue") && !filter.has("severity")) {
            filter.severities(Stream.of(Severity.values()).map(Severity::rank).toList());
        }
        if (!scope.everyWard() && !scope.wards().isEmpty() && !filter.has("ward")) {
            filter.oneOf(
                    "ward",
                    "c.ward_id",
                    scope.wards().stream().sorted().map(String::valueOf).toList());
        }
        return new CaseSelection(scope, filter, cases.now());
    }
}
