package org.concord.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message owed to one recipient by one channel. {@link NewDeliveryRows} adds it, {@link MessageRows} and {@link AttemptRows} change it. */
@Entity
@Table(name = "delivery")
class Delivery {
    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "officer_id")
    private @Nullable UUID officer;

    @Column(name = "report_id")
    private @Nullable UUID report;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private short round;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "message_id")
    private @Nullable UUID message;

    protected Delivery() {}

    UUID id() {
        return id;
    }

    UUID subject() {
        return subject;
    }

    /** Null if it goes to a reporter. */
    @Nullable
    UUID officer() {
        return officer;
    }

    DeliveryChannel channel() {
        return channel;
    }

    DeliveryState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    int round() {
        return round;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    UUID message() {
        return message;
    }
}
