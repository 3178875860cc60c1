package org.concord.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An organisation whose system reports to us. */
@Entity
@Table(name = "partner")
class Partner {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    private String code;

    private String name;

    @Column(name = "code_mapping")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String codeMapping;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    Partner(UUID id, PartnerRequest request, Instant createdAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.code = request.neededCode();
        this.name = request.neededName();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** The document, as JSON; null until there is one. */
    @Nullable
    String codeMapping() {
        return codeMapping;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    /** How the audit trail names it. */
    String subject() {
        return "partner:" + id;
    }

    void changeCodeMapping(String document) {
        this.codeMapping = document;
    }
}
