package org.concord.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.triage.Severity;

/**
 * How many cases there are, in the same scope and under the same filters as the queue. A case counts once for each of its strands and types.
 *
 * @param byAssignee by the officer's id; {@code none} for those whom nobody is assigned
 * @param truncated whether there are more cases than were counted; only where words were looked for
 */
public record CaseSummary(
        long total,
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
    static final String NO_WARD = "UNKNOWN";

    static final String NOBODY = "none";

    static CaseSummary of(List<CaseCounts.Count> counts, Wards wards, Strands strands, IncidentTypes types) {
        Map<String, Long> bySeverity = by(counts, "severity", "", rank -> Severity.ofRank(Integer.parseInt(rank))
                .name());
        Stream.of(Severity.values()).forEach(severity -> bySeverity.putIfAbsent(severity.name(), 0L));
        return new CaseSummary(
                only(counts, "total"),
                only(counts, "overdue"),
                only(counts, "paused"),
                bySeverity,
                by(counts, "ward", NO_WARD, id -> wards.byId(Integer.parseInt(id))
                        .code()),
                by(counts, "strand", "", id -> strands.byId(Integer.parseInt(id))
                        .code()),
                by(counts, "status", "", code -> code),
                by(counts, "category", "", code -> code),
                by(counts, "type", "", id -> types.byId(Integer.parseInt(id)).code()),
                by(counts, "assignee", NOBODY, id -> id),
                only(counts, "truncated") > 0);
    }

    private static long only(List<CaseCounts.Count> counts, String of) {
        return counts.stream()
                .filter(count -> count.of().equals(of))
                .mapToLong(CaseCounts.Count::cases)
                .sum();
    }

    private static Map<String, Long> by(
            List<CaseCounts.Count> counts, String of, String none, UnaryOperator<String> code) {
        Map<String, Long> by = new TreeMap<>();
        counts.stream()
                .filter(count -> count.of().equals(of))
                .forEach(count ->
                        by.merge(count.key() == null ? none : code.apply(count.key()), count.cases(), Long::sum));
        return by;
    }
}
