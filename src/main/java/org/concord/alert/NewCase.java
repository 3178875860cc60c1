package org.concord.alert;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A case that somebody must hear of.
 *
 * @param ward id, null if it is not known or not ours
 * @param strands ids; empty for an observation without one
 * @param types ids of incident types
 * @param raisedAt from when the time to answer counts
 */
public record NewCase(
        UUID id,
        String reference,
        Severity severity,
        Category category,
        @Nullable Integer ward,
        Set<Integer> strands,
        Set<Integer> types,
        Instant raisedAt) {}
