package org.concord.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A case that joined an alert. */
@Entity
@Table(name = "alert_folded")
class FoldedCase {
    @EmbeddedId
    private FoldedId id;

    @Column(name = "folded_at")
    private Instant foldedAt;

    @SuppressWarnings("NullAway.Init")
    protected FoldedCase() {}

    FoldedCase(UUID alert, UUID caseId, Instant foldedAt) {
        this.id = new FoldedId(alert, caseId);
        this.foldedAt = foldedAt;
    }

    @Embeddable
    record FoldedId(
            @Column(name = "alert_id") UUID alert,
            @Column(name = "case_id") UUID caseId) {}
}
