package org.concord.alert;

import java.util.List;
import java.util.UUID;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would have changed.
 *
 * @param cases looked at: the newest of the last 31 days, at most 20,000
 * @param changed of which somebody else would have been told first, or by another time
 * @param people how many cases each would have been told of first, now and then
 * @param items the changed cases, the newest first, at most 200
 */
public record DryRunView(int cases, int changed, List<PersonCount> people, List<Item> items) {

    public record PersonCount(UUID officer, @Nullable String name, int now, int then) {}

    /** Under which rule, and who first. */
    public record Item(
            String caseReference,
            Severity severity,
            @Nullable String ward,
            Category category,
            Way now,
            Way then) {}

    /** @param minutes to answer, from when the case came in until the next rung */
    public record Way(String rule, long minutes, List<UUID> recipients) {

        /** Whatever the rule is called. */
        boolean sameAs(Way other) {
            return minutes == other.minutes && recipients.equals(other.recipients);
        }
    }
}
