package org.concord.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concord.platform.Authority;

/** A keyed hash of a normalised value, by which a repeat is found without opening the vault. */
@Entity
@Table(name = "vault_hash")
class VaultHash {
    @EmbeddedId
    private VaultHashId id;

    @Column(name = "authority_id")
    private int authority;

    protected VaultHash() {}

    VaultHash(UUID report, Kind kind, byte[] hash) {
        this.id = new VaultHashId(report, kind, hash);
        this.authority = Authority.ID;
    }

    /** What was hashed; the names in the store. */
    enum Kind {
        NAME,
        EMAIL,
        PHONE,
        ADDRESS,
        SUBJECT_NAME
    }

    @Embeddable
    record VaultHashId(
            @Column(name = "report_id") UUID report,
            @Enumerated(EnumType.STRING) Kind kind,
            byte[] hash) {}
}
