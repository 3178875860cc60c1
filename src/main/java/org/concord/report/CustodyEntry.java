package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;

/** One line of a file's custody log. Lines are added, never changed. */
@Entity
@Table(name = "attachment_custody")
class CustodyEntry {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "attachment_id")
    private UUID attachment;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private CustodyStep step;

    private String actor;

    protected CustodyEntry() {}

    CustodyEntry(UUID id, UUID attachment, Instant at, CustodyStep step, String actor) {
        this.id = id;
        this.authority = Authority.ID;
        this.attachment = attachment;
        this.at = at;
        this.step = step;
        this.actor = actor;
    }

    CustodyView view() {
        return new CustodyView(id, at, step, actor);
    }
}
