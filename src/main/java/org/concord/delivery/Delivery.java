package org.concord.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** One message owed to one recipient by one channel. Only ever added by way of this class: {@link MessageRows} and {@link AttemptRows} change it. */
@Entity
@Table(name = "delivery")
class Delivery {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "subject_kind")
    private String subjectKind;

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

    @Column(name = "owed_since")
    private Instant owedSince;

    private boolean digest;

    @Column(name = "message_id", insertable = false, updatable = false)
    private @Nullable UUID message;

    protected Delivery() {}

    Delivery(UUID id, Deliveries.Owed owed, Instant createdAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.subjectKind = owed.subjectKind();
        this.subject = owed.subject();
        this.officer = owed.to() instanceof Recipient.Officer person ? person.id() : null;
        this.report = owed.to() instanceof Recipient.Reporter reporter ? reporter.id() : null;
        this.channel = owed.channel();
        this.state = DeliveryState.PENDING;
        this.createdAt = createdAt;
        this.round = (short) owed.round();
        this.dueAt = owed.notBefore().isAfter(createdAt) ? owed.notBefore() : createdAt;
        this.owedSince = dueAt;
        this.digest = owed.digest();
    }

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
