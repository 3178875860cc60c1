package org.concord.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** An alert as lists show it. */
public record AlertView(
        UUID id,
        AlertKind kind,
        String caseReference,
        Severity severity,
        @Nullable String ward,
        Category category,
        AlertState state,
        Instant raisedAt,
        Instant answerBy,
        int rung,
        int reportCount,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    /** One alert with everybody who was told and every attempt to tell them. */
    public record Whole(
            @JsonUnwrapped AlertView alert, List<RecipientView> recipients, List<Deliveries.DeliveryView> deliveries) {}

    public record RecipientView(UUID officer, @Nullable String name, int rung, AlertPolicy.ToldAs toldAs) {}

    /** Who answered first. */
    public record Answer(UUID acknowledgedBy, Instant acknowledgedAt) {}
}
