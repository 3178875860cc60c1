package org.concord.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concord.platform.DataKey;

/** Free text of an entry, sealed; the entry holds its salted hash, so that it can be erased but not changed. */
@Entity
@Table(name = "audit_detail")
class AuditDetail {
    @Id
    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "data_key_id")
    private UUID dataKey;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected AuditDetail() {}

    AuditDetail(UUID entry, DataKey key, SaltedText text) {
        this.entry = entry;
        this.dataKey = key.id();
        this.sealed = key.seal(text.bytes(), context(entry));
    }

    /** What the seal is bound to: the text of one entry does not open as another's. */
    static String context(UUID entry) {
        return "audit " + entry;
    }
}
