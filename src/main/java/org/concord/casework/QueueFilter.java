package org.concord.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases are asked for, as SQL over {@code case_file c}. Codes of closed lists stand in the text, so that the plan made once for a text
 * is made for how frequent they are; what anybody may write (times, persons, words) is bound.
 */
final class QueueFilter {
    /** The columns in which ended cases are counted ahead. */
    private static final Set<String> COUNTED = Set.of("status", "ward", "severity", "category", "assignee", "strand");

    private static final int FEW_STATUSES = 2;

    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean openAlone = true;

    /** A condition, and those of which it is the disjoint union; each of these fixes a column to one value, so that an index keeps the order. */
    private record Clause(String sql, List<String> alternatives) {}

    /** One of several codes; each as an SQL literal. */
    void oneOf(String name, String column, Collection<String> literals) {
        List<String> alternatives =
                literals.stream().map(literal -> column + " = " + literal).toList();
        String sql = alternatives.size() == 1
                ? alternatives.getFirst()
                : column + " IN (" + String.join(", ", literals) + ")";
        clauses.put(name, new Clause(sql, alternatives));
    }

    /** Those of one of the codes, and those of none; as one condition, since no index keeps the order of what has no value. */
    void orWithout(String name, String column) {
        String codes = alternatives(name).stream().map(sql -> sql + " OR ").collect(Collectors.joining());
        and(name, "(" + codes + column + " IS NULL)");
    }

    /** Each as a range of one: a column of one value would be no part of the order any more, and what is ordered could not be merged. */
    void severities(Collection<Integer> ranks) {
        List<String> ranges = ranks.stream()
                .map(rank -> "c.severity BETWEEN " + rank + " AND " + rank)
                .toList();
        String all = ranks.stream().map(String::valueOf).collect(Collectors.joining(", ", "c.severity IN (", ")"));
        clauses.put("severity", new Clause(ranges.size() == 1 ? ranges.getFirst() : all, ranges));
    }

    /**
     * At least one of several links of a case, which stand in an array. By its place in the array each has an index of its own: the first,
     * the second, and those after them. No case is in two of the alternatives.
     */
    void anyOf(String name, String column, List<String> ids) {
        String several = String.join(", ", ids);
        String array = " && CAST('{" + String.join(",", ids) + "}' AS smallint[])";
        String notFirst = ids.size() == 1 ? "" : " AND " + column + "[1] NOT IN (" + several + ")";
        String norSecond = ids.size() == 1 ? "" : notFirst + " AND " + column + "[2] NOT IN (" + several + ")";
        List<String> alternatives = new ArrayList<>();
        ids.forEach(id -> alternatives.add(column + "[1] = " + id));
        ids.forEach(id -> alternatives.add(column + "[2] = " + id + notFirst));
        alternatives.add(column + "[3] IS NOT NULL AND " + column + "[3:]" + array + norSecond);
        clauses.put(name, new Clause(column + array, alternatives));
    }

    /** Ended statuses have an index for each; of open cases one holds all, and is walked where several of them are asked for. */
    void statuses(Set<CaseStatus> asked) {
        openAlone = asked.stream().allMatch(CaseStatus::isOpen);
        List<String> open = literals(asked.stream().filter(CaseStatus::isOpen));
        List<String> each = new ArrayList<>(literals(asked.stream().filter(status -> !status.isOpen())));
        if (open.size() <= FEW_STATUSES) {
            each.addAll(open);
        }
        List<String> alternatives = new ArrayList<>(
                each.stream().map(literal -> "c.status = " + literal).toList());
        if (open.size() > FEW_STATUSES) {
            alternatives.add("c.status IN (" + String.join(", ", open) + ") AND " + CaseStatus.OPEN_SQL);
        }
        if (asked.isEmpty()) {
            and("status", "false");
        } else {
            String all = "c.status IN (" + String.join(", ", literals(asked.stream())) + ")";
            clauses.put("status", new Clause(all, alternatives));
        }
    }

    private static List<String> literals(Stream<CaseStatus> statuses) {
        return statuses.map(status -> "'" + status.name() + "'").toList();
    }

    void and(String name, String predicate) {
        clauses.put(name, new Clause(predicate, List.of(predicate)));
    }

    void and(String name, String predicate, String parameter, Object value) {
        and(name, predicate);
        values.put(parameter, value);
    }

    boolean has(String name) {
        return clauses.containsKey(name);
    }

    /** Every condition, each led by AND; without those named. */
    String sql(Collection<String> without) {
        return clauses.entrySet().stream()
                .filter(clause -> !without.contains(clause.getKey()))
                .map(clause -> " AND " + clause.getValue().sql())
                .collect(Collectors.joining());
    }

    /** The conditions of which this one is the union; none if it is not asked for. */
    List<String> alternatives(String name) {
        Clause clause = clauses.get(name);
        return clause == null ? List.of() : clause.alternatives();
    }

    /** Its value decides how a query is best carried out: a time may leave a row or a million. */
    boolean isOfATime() {
        return has("receivedFrom") || has("receivedTo") || has("updatedSince");
    }

    /** Whether ended cases are left out. */
    boolean isOpenAlone() {
        return openAlone;
    }

    /** Whether ended cases need not be counted one by one. */
    boolean isCountedAhead() {
        return COUNTED.containsAll(clauses.keySet());
    }

    Map<String, Object> values() {
        return values;
    }

    QueueFilter copy() {
        QueueFilter copy = new QueueFilter();
        copy.clauses.putAll(clauses);
        copy.values.putAll(values);
        copy.openAlone = openAlone;
        return copy;
    }

    /** Every combination of one alternative of each of these filters. */
    List<String> combinations(List<String> names) {
        List<String> all = List.of("");
        for (String name : names) {
            List<String> next = new ArrayList<>();
            for (String before : all) {
                alternatives(name).forEach(alternative -> next.add(before + " AND " + alternative));
            }
            all = next;
        }
        return all;
    }
}
