package org.concord.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The place of one entry in the log. Only ever inserted: the store refuses anything else. */
@Entity
@Table(name = "audit_leaf")
class AuditLeaf {
    @Id
    private long index;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    private byte[] seal;

    @SuppressWarnings("NullAway.Init")
    protected AuditLeaf() {}

    AuditLeaf(long index, UUID entry, byte[] leafHash, byte[] seal) {
        this.index = index;
        this.entry = entry;
        this.leafHash = leafHash;
        this.seal = seal;
    }
}
