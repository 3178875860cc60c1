package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** A step in the life of a case; the first one has no “from”. */
@Entity
@Table(name = "case_move")
class CaseMove {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    private @Nullable CaseStatus from;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    private CaseStatus to;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected CaseMove() {}

    private CaseMove(UUID id, UUID caseId, CaseStatus to, Instant movedAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.to = to;
        this.movedAt = movedAt;
    }

    static CaseMove received(UUID id, UUID caseId, Instant when) {
        return new CaseMove(id, caseId, CaseStatus.RECEIVED, when);
    }
}
