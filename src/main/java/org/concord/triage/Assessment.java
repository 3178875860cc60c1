package org.concord.triage;

import java.util.List;

/**
 * What triage proposes; a person confirms or changes it.
 *
 * @param score the sum of the reasons' points
 * @param reasons never empty
 * @param proposedBy {@code rules@<version>}
 */
public record Assessment(Severity severity, int score, Category category, List<Reason> reasons, String proposedBy) {

    /** @throws IllegalArgumentException if there is no reason, or a point of the score that no reason accounts for */
    public Assessment {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an assessment without a reason");
        }
        int accounted = reasons.stream().mapToInt(Reason::points).sum();
        if (score != accounted) {
            throw new IllegalArgumentException("a score of " + score + " with reasons for " + accounted);
        }
        reasons = List.copyOf(reasons);
    }
}
