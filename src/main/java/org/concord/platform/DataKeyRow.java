package org.concord.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wrapped data key; null once destroyed. */
@Entity
@Table(name = "data_key")
class DataKeyRow {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    private byte @Nullable [] wrapped;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected DataKeyRow() {}

    DataKeyRow(UUID id, int authority, byte[] wrapped, Instant createdAt) {
        this.id = id;
        this.authority = authority;
        this.wrapped = wrapped;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    Optional<byte[]> wrapped() {
        return Optional.ofNullable(wrapped);
    }
}
