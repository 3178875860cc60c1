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

/** One message owed to one officer by one channel. */
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
    private UUID officer;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Delivery() {}

    Delivery(UUID id, Deliveries.Owed owed, Instant createdAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.subjectKind = owed.subjectKind();
        this.subject = owed.subject();
        this.officer = owed.officer();
        this.channel = owed.channel();
        this.state = DeliveryState.PENDING;
        this.createdAt = createdAt;
    }

    void end(DeliveryState how, Instant when) {
        state = how;
        endedAt = when;
    }

    UUID id() {
        return id;
    }

    String subjectKind() {
        return subjectKind;
    }

    UUID subject() {
        return subject;
    }

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
}
