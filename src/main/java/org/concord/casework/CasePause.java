package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** A time during which the service-level clock of a case stands still, for a reason with a name. */
@Entity
@Table(name = "case_pause")
class CasePause {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private PauseReason reason;

    private @Nullable String note;

    @Column(name = "paused_by")
    private UUID pausedBy;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "due_before")
    private @Nullable Instant dueBefore;

    @Column(name = "resumed_by")
    private @Nullable UUID resumedBy;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    protected CasePause() {}

    CasePause(UUID id, CaseFile file, PauseReason reason, @Nullable String note, UUID by, Instant now) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = file.id();
        this.reason = reason;
        this.note = note;
        this.pausedBy = by;
        this.pausedAt = now;
        this.dueBefore = file.clock().dueAt();
    }

    UUID id() {
        return id;
    }

    PauseReason reason() {
        return reason;
    }

    @Nullable
    String note() {
        return note;
    }

    UUID pausedBy() {
        return pausedBy;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    /** When the case was due as the clock stopped; null if at no time. */
    @Nullable
    Instant dueBefore() {
        return dueBefore;
    }

    /** A regrade during the pause changes what is left when the clock runs again. */
    void dueBefore(@Nullable Instant due) {
        dueBefore = due;
    }

    /** @param by null if the case ended without an officer */
    void resume(@Nullable UUID by, Instant now) {
        resumedBy = by;
        resumedAt = now;
    }

    /** Empty while it lasts. */
    Optional<Grading.Pause> over() {
        return Optional.ofNullable(resumedAt).map(to -> new Grading.Pause(pausedAt, to));
    }

    /** As if it had never ended. */
    void goOn() {
        resumedBy = null;
        resumedAt = null;
    }
}
