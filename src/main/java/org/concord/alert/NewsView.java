package org.concord.alert;

import java.time.Instant;
import java.util.UUID;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** An event as the stream tells it: what happened, and the alert as it is now. Never narrative, strand or type. */
public record NewsView(AlertNews.Change change, Item alert) {

    /** As lists show it; an alert without a case has neither reference, ward nor category. */
    public record Item(
            UUID id,
            AlertKind kind,
            @Nullable String caseReference,
            Severity severity,
            @Nullable String ward,
            @Nullable Category category,
            AlertState state,
            Instant raisedAt,
            Instant answerBy,
            int rung,
            int reportCount,
            @Nullable UUID acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}
}
