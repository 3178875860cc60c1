package org.concord.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concord.platform.Authority;

/** What the holder of a receipt asked to be kept of them, sealed. Nobody takes it for the reporter's unless a {@link VaultIdentity} says so. */
@Entity
@Table(name = "vault_claim")
class VaultClaim {
    @Id
    @Column(name = "request_id")
    private UUID request;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "data_key_id")
    private UUID dataKey;

    private byte[] sealed;

    protected VaultClaim() {}

    VaultClaim(UUID request, UUID report, UUID dataKey, byte[] sealed) {
        this.request = request;
        this.authority = Authority.ID;
        this.report = report;
        this.dataKey = dataKey;
        this.sealed = sealed;
    }

    /** What binds the sealed bytes to their place. */
    static String context(UUID request) {
        return "vault claim " + request;
    }

    UUID request() {
        return request;
    }

    UUID report() {
        return report;
    }

    boolean isOf(UUID wanted) {
        return report.equals(wanted);
    }

    UUID dataKey() {
        return dataKey;
    }

    byte[] sealed() {
        return sealed;
    }
}
