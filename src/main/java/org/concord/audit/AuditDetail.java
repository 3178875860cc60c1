package org.concord.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.concord.platform.DataKey;
import org.concord.platform.Hashing;

/** Free text of an entry, sealed; the entry holds its salted hash, so that it can be erased but not changed. */
@Entity
@Table(name = "audit_detail")
class AuditDetail {
    @Id
    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "data_key_id")
    private UUID dataKey;

    private byte[] salt;
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected AuditDetail() {}

    AuditDetail(UUID entry, DataKey key, byte[] salt, String text) {
        this.entry = entry;
        this.dataKey = key.id();
        this.salt = salt;
        this.sealed = key.seal(text.getBytes(StandardCharsets.UTF_8), "audit " + entry);
    }

    static byte[] hash(byte[] salt, byte[] text) {
        return Hashing.sha256(salt, text);
    }
}
