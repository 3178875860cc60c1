package org.concord.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try to deliver, as it is read; {@link AttemptRows} writes it. */
@Entity
@Table(name = "delivery_attempt")
class DeliveryAttempt {
    @EmbeddedId
    private AttemptId id;

    @Column(name = "tried_at")
    private Instant triedAt;

    private String outcome;
    private @Nullable String reason;

    protected DeliveryAttempt() {}

    @Embeddable
    record AttemptId(
            @Column(name = "delivery_id") UUID delivery,
            @Column(name = "number") short number) {}

    UUID delivery() {
        return id.delivery();
    }

    int number() {
        return id.number();
    }

    Instant triedAt() {
        return triedAt;
    }

    String outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
