package org.concord.casework;

import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.triage.Severity;

/** How many cases there are, in the same scope and under the same filters as the queue. A case counts once for each of its strands. */
public record CaseSummary(
        long total,
        long overdue,
        Map<String, Long> bySeverity,
        Map<String, Long> byWard,
        Map<String, Long> byStrand,
        Map<String, Long> byStatus) {
    /** Key of cases without a ward of ours. */
    static final String NO_WARD = "UNKNOWN";

    private static final int SEVERITY = 0b011;
    private static final int WARD = 0b101;
    private static final int STATUS = 0b110;

    static CaseSummary of(List<Tuple> counts, List<Tuple> strandCounts, Wards wards, Strands strands) {
        Map<String, Long> bySeverity = new LinkedHashMap<>();
        Stream.of(Severity.values()).forEach(severity -> bySeverity.put(severity.name(), 0L));
        Map<String, Long> byWard = new TreeMap<>();
        Map<String, Long> byStatus = new TreeMap<>();
        long total = 0;
        long overdue = 0;
        for (Tuple row : counts) {
            long count = row.get(4, Number.class).longValue();
            switch (row.get(0, Number.class).intValue()) {
                case SEVERITY ->
                    bySeverity.put(
                            Severity.ofRank(row.get(1, Number.class).intValue()).name(), count);
                case WARD ->
                    byWard.put(
                            row.get(2) == null
                                    ? NO_WARD
                                    : wards.byId(row.get(2, Integer.class)).code(),
                            count);
                case STATUS -> byStatus.put(row.get(3, String.class), count);
                default -> {
                    total = count;
                    overdue = row.get(5, Number.class).longValue();
                }
            }
        }
        Map<String, Long> byStrand = new TreeMap<>();
        strandCounts.forEach(row -> byStrand.put(
                strands.byId(row.get(0, Number.class).intValue()).code(),
                row.get(1, Number.class).longValue()));
        return new CaseSummary(total, overdue, bySeverity, byWard, byStrand, byStatus);
    }
}
