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

    private byte @Nullable [] wrapped;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    @SuppressWarnings("NullAway.Init")
    protected DataKeyRow() {}

    UUID id() {
        return id;
    }

    Optional<byte[]> wrapped() {
        return Optional.ofNullable(wrapped);
    }
}
