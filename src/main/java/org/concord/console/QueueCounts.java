package org.concord.console;

import java.util.Map;
import java.util.Set;
import org.concord.casework.CaseSummary;
import org.jspecify.annotations.Nullable;

/**
 * How many of the cases asked for have a value. Of a filter that is set, the values not chosen say nothing: their cases are not among those
 * asked for, and 0 would be untrue. Pure.
 *
 * @param summary null where nothing was counted
 */
record QueueCounts(QueueQuery query, @Nullable CaseSummary summary) {
    /** Ended cases are left out unless somebody asks for them. */
    private static final Set<String> ENDED = Set.of("CLOSED", "WITHDRAWN", "DUPLICATE");

    /** Null where it is not known. */
    @Nullable
    Long of(String filter, String value) {
        if (summary == null || isHidden(filter, value)) {
            return null;
        }
        return of(filter, summary).getOrDefault(value, 0L);
    }

    private boolean isHidden(String filter, String value) {
        if (query.has(filter)) {
            return !query.all(filter).contains(value);
        }
        return filter.equals("status") && ENDED.contains(value);
    }

    private static Map<String, Long> of(String filter, CaseSummary summary) {
        return switch (filter) {
            case "severity" -> summary.bySeverity();
            case "status" -> summary.byStatus();
            case "ward" -> summary.byWard();
            case "strand" -> summary.byStrand();
            case "type" -> summary.byType();
            case "category" -> summary.byCategory();
            case "assignee" -> summary.byAssignee();
            default -> Map.of();
        };
    }
}
