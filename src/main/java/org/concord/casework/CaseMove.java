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

/** A step in the life of a case; the first one has no “from”, and {@link NewCaseRows} writes it. */
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

    @Column(name = "closure_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable ClosureReason closureReason;

    private @Nullable String reason;

    @Column(name = "moved_by")
    private @Nullable UUID movedBy;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected CaseMove() {}

    /** From where to where; {@code closure} where the case is closed by it. */
    record Step(CaseStatus from, CaseStatus to, @Nullable ClosureReason closure) {}

    CaseMove(UUID id, UUID caseId, Step step, String reason, @Nullable UUID by, Instant movedAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.from = step.from();
        this.to = step.to();
        this.closureReason = step.closure();
        this.reason = reason;
        this.movedBy = by;
        this.movedAt = movedAt;
    }

    /** Else a reporter did it, or nobody. */
    boolean isByOfficer() {
        return movedBy != null;
    }
}
