package org.concord.casework;

import java.time.Instant;
import java.util.List;
import org.concord.triage.Reason;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A case that may belong to another. It only proposes.
 *
 * @param kind as which the two might be linked; of {@code SAME_INCIDENT} they might be merged
 * @param score the more, the likelier that they are of one incident
 * @param because one sentence
 * @param reasons what adds up to the score
 */
public record SuggestionView(
        String reference,
        LinkKind kind,
        int score,
        String because,
        List<Reason> reasons,
        CaseStatus status,
        Severity severity,
        @Nullable String ward,
        Instant receivedAt) {}
