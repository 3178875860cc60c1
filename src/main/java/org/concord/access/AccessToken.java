package org.concord.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** One token we issued; refused once it is revoked. */
@Entity
@Table(name = "access_token")
class AccessToken {
    @Id
    private UUID jti;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "officer_id")
    private @Nullable UUID officer;

    @Column(name = "partner_id")
    private @Nullable UUID partner;

    @Column(name = "report_id")
    private @Nullable UUID report;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(UUID jti, Holder holder, UUID session, Instant beganAt, Instant issuedAt, Instant expiresAt) {
        this.jti = jti;
        this.authority = Authority.ID;
        this.session = session;
        this.officer = holder.kind().equals("officer") ? holder.id() : null;
        this.partner = holder.kind().equals("partner") ? holder.id() : null;
        this.report = holder.kind().equals("reporter") ? holder.id() : null;
        this.beganAt = beganAt;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** Whose token it is: {@code officer} or {@code partner} and their id, or {@code reporter} and the id of the report. */
    record Holder(String kind, UUID id) {}

    UUID jti() {
        return jti;
    }

    UUID session() {
        return session;
    }

    /** When the person signed in. */
    Instant beganAt() {
        return beganAt;
    }

    Holder holder() {
        if (officer != null) {
            return new Holder("officer", officer);
        }
        return partner != null
                ? new Holder("partner", partner)
                : new Holder("reporter", Objects.requireNonNull(report));
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
