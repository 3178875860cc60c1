package org.concord.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One entry of the trail. Only ever inserted: the store refuses anything else. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String action;
    private String subject;
    private byte[] canonical;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(EntryFacts facts, byte[] canonical) {
        this.id = facts.id();
        this.authority = facts.authority();
        this.recordedAt = facts.at();
        this.actor = facts.actor();
        this.action = facts.action();
        this.subject = facts.subject();
        this.canonical = canonical;
        this.leafHash = LeafHash.ofLeaf(canonical);
    }
}
