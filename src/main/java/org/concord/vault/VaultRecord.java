package org.concord.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** One sealed record of a report, as {@link VaultRows} writes it. */
@Entity
@Table(name = "vault_record")
class VaultRecord {
    @EmbeddedId
    private VaultRecordId id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "data_key_id")
    private UUID dataKey;

    private byte[] sealed;

    protected VaultRecord() {}

    /** What binds the sealed bytes to their place. */
    static String context(UUID report, IdentityVault.Kind kind) {
        return "vault " + report + " " + kind;
    }

    UUID report() {
        return id.report();
    }

    UUID dataKey() {
        return dataKey;
    }

    byte[] sealed() {
        return sealed;
    }

    @Embeddable
    record VaultRecordId(
            @Column(name = "report_id") UUID report,
            @Enumerated(EnumType.STRING) IdentityVault.Kind kind) {}
}
