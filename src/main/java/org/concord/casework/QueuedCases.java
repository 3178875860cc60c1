package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.triage.Severity;

/** Cases in the orders of the queue, from their one table alone. Every query carries the scope of whoever asks. */
@ApplicationScoped
class QueuedCases {
    /** With more parts it is cheaper to walk one index and to leave out what does not fit. */
    private static final int MOST_PARTS = 12;

    private static final String PART = "SELECT " + CaseRow.COLUMNS + ", c.due_order FROM case_file c WHERE ";

    private final PlainSql sql;

    QueuedCases(PlainSql sql) {
        this.sql = sql;
    }

    /** At most {@code rows} cases, from after a position on. */
    List<CaseRow> page(CaseSelection cases, QueueSort sort, Optional<List<String>> after, int rows) {
        return sql.list(query(cases, sort, after, rows), CaseRow::of);
    }

    /** The first {@code most} cases, one after the other. */
    void each(CaseSelection cases, QueueSort sort, int most, Consumer<CaseRow> taker) {
        sql.each(query(cases, sort, Optional.empty(), most), CaseRow::of, taker);
    }

    private static SqlQuery query(CaseSelection cases, QueueSort sort, Optional<List<String>> after, int rows) {
        Map<String, Object> values = new HashMap<>(cases.values());
        after.ifPresent(position -> {
            for (int i = 0; i < position.size(); i++) {
                values.put("p" + i, position.get(i));
            }
        });
        String from = after.map(position -> " AND " + sort.after()).orElse("");
        String order = " ORDER BY " + sort.order() + " FETCH FIRST " + rows + " ROWS ONLY";
        String text = cases.filter().has("q") ? worded(cases, from, order) : merged(cases, sort, from, order);
        return new SqlQuery(text, values, cases.filter().isPlannedAnew());
    }

    /**
     * Of several statuses, wards or severities each is read in order off its own part of an index, no further than the page is long: a page
     * costs as little as its rows, however many cases lie between them.
     */
    private static String merged(CaseSelection cases, QueueSort sort, String from, String order) {
        CaseSelection asked = sort == QueueSort.PRIORITY ? withKnownParts(cases) : cases;
        List<String> split = new ArrayList<>();
        for (String name : sort == QueueSort.PRIORITY ? List.of("status", "ward", "severity") : List.of("status")) {
            List<String> more = Stream.concat(split.stream(), Stream.of(name)).toList();
            if (asked.filter().has(name) && asked.filter().combinations(more).size() <= MOST_PARTS) {
                split.add(name);
            }
        }
        String where = asked.where(split) + from;
        List<String> parts = asked.filter().combinations(split).stream()
                .map(part -> PART + where + part + order)
                .toList();
        return parts.size() == 1 ? parts.getFirst() : union(parts, " UNION ALL ", order);
    }

    /** The same cases; the severities are named where due times are a range within each, and the wards where the scope knows them. */
    private static CaseSelection withKnownParts(CaseSelection cases) {
        QueueFilter filter = cases.filter().copy();
        CaseScope scope = cases.scope();
        if (filter.has("overdue") && !filter.has("severity")) {
            filter.oneOf(
                    "severity",
                    "c.severity",
                    Stream.of(Severity.values())
                            .map(severity -> String.valueOf(severity.rank()))
                            .toList());
        }
        if (!scope.everyWard() && !scope.wards().isEmpty() && !filter.has("ward")) {
            filter.oneOf(
                    "ward",
                    "c.ward_id",
                    scope.wards().stream().sorted().map(String::valueOf).toList());
        }
        return new CaseSelection(scope, filter, cases.now());
    }

    /** The database chooses for each of the places whether it starts from the words or from the order. */
    private static String worded(CaseSelection cases, String from, String order) {
        String where = cases.where(List.of("status")) + from;
        List<String> parts = cases.filter().combinations(List.of("status")).stream()
                .flatMap(status ->
                        QueueWords.PLACES.stream().map(place -> PART + where + status + " AND " + place + order))
                .toList();
        return union(parts, " UNION ", order);
    }

    private static String union(List<String> parts, String union, String order) {
        return "SELECT " + CaseRow.COLUMNS + " FROM ((" + String.join(")" + union + "(", parts) + ")) c" + order;
    }
}
