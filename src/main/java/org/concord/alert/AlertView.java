package org.concord.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An alert as lists show it.
 *
 * @param caseReference of the case that leads; null of a signal or a test
 * @param signalId of the signal that it is about; null of a case or a test
 * @param category null of a signal or a test
 * @param rung how far it has climbed, from 1
 * @param reportCount of how many cases it tells
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        @Nullable String caseReference,
        @Nullable UUID signalId,
        Severity severity,
        @Nullable String ward,
        @Nullable Category category,
        AlertState state,
        Instant raisedAt,
        Instant answerBy,
        int rung,
        int reportCount,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    /** What it is about, as messages and the trail name it. */
    String reference() {
        return caseReference != null ? caseReference : signalId != null ? "signal:" + signalId : "alert:" + id;
    }

    /** One alert with the cases it tells of that the reader may see, everybody who was told, and every attempt to tell them; of a signal what it says. */
    public record Whole(
            @JsonUnwrapped AlertView alert,
            List<String> caseReferences,
            @Nullable String sentence,
            @Nullable String acknowledgedByName,
            @Nullable String rule,
            List<RecipientView> recipients,
            List<Deliveries.DeliveryView> deliveries) {}

    public record RecipientView(UUID officer, @Nullable String name, int rung, LadderDuty toldAs) {}

    /** Who answered first. */
    public record Answer(UUID acknowledgedBy, @Nullable String acknowledgedByName, Instant acknowledgedAt) {}
}
