package org.concord.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concord.casework.CaseCounts.Count;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.triage.Severity;

/**
 * How many cases there are, in the same scope and under the same filters as the queue. A case counts once for each of its strands and types.
 *
 * @param incidents cases that are not part of others
 * @param reports of one incident there may be several
 * @param byAssignee by the officer's id; {@code none} for those whom nobody is assigned
 * @param truncated whether there are more cases than were counted; only where words were looked for
 */
public record CaseSummary(
        long total,
        long incidents,
        long reports,
        long overdue,
        long paused,
        Map<String, Long> bySeverity,
        Map<String, Long> byWard,
        Map<String, Long> byStrand,
        Map<String, Long> byStatus,
        Map<String, Long> byCategory,
        Map<String, Long> byType,
        Map<String, Long> byAssignee,
        boolean truncated) {
    /** Key of cases without a ward of ours. */
    public static final String NO_WARD = "UNKNOWN";

    public static final String NOBODY = "none";

    static CaseSummary of(List<Count> counts, Wards wards, Strands strands, IncidentTypes types) {
        Map<String, Long> bySeverity = by(counts, "severity", "", rank -> Severity.ofRank(Integer.parseInt(rank))
                .name());
        Stream.of(Severity.values()).forEach(severity -> bySeverity.putIfAbsent(severity.name(), 0L));
        return new CaseSummary(
                sum(counts, "total", Count::cases),
                sum(counts, "total", count -> count.cases() - count.duplicates()),
                sum(counts, "total", Count::reports),
                sum(counts, "total", Count::overdue),
                sum(counts, "total", Count::paused),
                bySeverity,
                by(counts, "ward", NO_WARD, id -> wards.byId(Integer.parseInt(id))
                        .code()),
                byEach(counts, "strand", id -> strands.byId(id).code()),
                by(counts, "status", "", code -> code),
                by(counts, "category", "", code -> code),
                byEach(counts, "type", id -> types.byId(id).code()),
                by(counts, "assignee", NOBODY, id -> id),
                sum(counts, "truncated", Count::cases) > 0);
    }

    private static long sum(List<Count> counts, String of, ToLongFunction<Count> number) {
        return having(counts, of).mapToLong(number).sum();
    }

    private static Map<String, Long> by(List<Count> counts, String of, String none, UnaryOperator<String> code) {
        Map<String, Long> by = new TreeMap<>();
        having(counts, of)
                .forEach(count ->
                        by.merge(count.key() == null ? none : code.apply(count.key()), count.cases(), Long::sum));
        return by;
    }

    /** Of keys like {@code {1,2}}, each. */
    private static Map<String, Long> byEach(List<Count> counts, String of, IntFunction<String> code) {
        Map<String, Long> by = new TreeMap<>();
        having(counts, of)
                .forEach(count -> Stream.of(String.valueOf(count.key()).split("[{},]"))
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> by.merge(code.apply(Integer.parseInt(id)), count.cases(), Long::sum)));
        return by;
    }

    private static Stream<Count> having(List<Count> counts, String of) {
        return counts.stream().filter(count -> count.of().equals(of));
    }
}
