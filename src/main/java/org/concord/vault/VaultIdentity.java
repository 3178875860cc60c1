package org.concord.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;

/** From when on a claim is who told the report. Version 1 is what the report itself gave, and stays. */
@Entity
@Table(name = "vault_identity")
class VaultIdentity {
    @EmbeddedId
    private VaultIdentityId id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "request_id")
    private UUID request;

    private String identity;

    private Instant since;

    protected VaultIdentity() {}

    VaultIdentity(UUID report, int version, UUID request, IdentityVault.Accepted accepted) {
        this.id = new VaultIdentityId(report, (short) version);
        this.authority = Authority.ID;
        this.request = request;
        this.identity = accepted.identity();
        this.since = accepted.since();
    }

    int version() {
        return id.version();
    }

    @Embeddable
    record VaultIdentityId(
            @Column(name = "report_id") UUID report,
            @Column(name = "version") short version) {}
}
