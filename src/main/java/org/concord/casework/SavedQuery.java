package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.annotations.ColumnTransformer;

/** A view of the queue that somebody keeps, for themselves or for all. */
@Entity
@Table(name = "saved_view")
class SavedQuery {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "owner_id")
    private UUID owner;

    private String name;

    private boolean shared;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String query;

    @Column(name = "created_at")
    private Instant createdAt;

    private int version;

    protected SavedQuery() {}

    /** @param query as JSON */
    SavedQuery(UUID id, UUID owner, SavedViewForm form, String query, Instant createdAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.owner = owner;
        this.createdAt = createdAt;
        take(form, query);
    }

    /** Becomes what the form says, as a new version. */
    void become(SavedViewForm form, String query) {
        take(form, query);
        version++;
    }

    private void take(SavedViewForm form, String query) {
        this.name = form.name();
        this.shared = form.shared();
        this.query = query;
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    String name() {
        return name;
    }

    boolean isShared() {
        return shared;
    }

    /** As JSON. */
    String query() {
        return query;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    /** How the audit trail names it. */
    String subject() {
        return "case-view:" + id;
    }
}
