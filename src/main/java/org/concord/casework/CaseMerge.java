package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** One case that became part of another, with all that is needed to take it out again. */
@Entity
@Table(name = "case_merge")
class CaseMerge {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "from_id")
    private UUID fromId;

    @Column(name = "status_before")
    @Enumerated(EnumType.STRING)
    private CaseStatus statusBefore;

    @Column(name = "pause_id")
    private @Nullable UUID pause;

    private boolean unanswered;

    @Column(name = "own_due")
    private @Nullable Instant ownDue;

    @Column(name = "own_strands")
    private short[] ownStrands;

    @Column(name = "own_types")
    private short[] ownTypes;

    @Column(name = "own_named")
    private UUID[] ownNamed;

    @Column(name = "own_named_until")
    private @Nullable Instant ownNamedUntil;

    @Column(name = "merged_by")
    private UUID mergedBy;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "unmerged_by")
    private @Nullable UUID unmergedBy;

    @Column(name = "unmerged_at")
    private @Nullable Instant unmergedAt;

    protected CaseMerge() {}

    /** Of the case that becomes part of another: the pause that stood, and whether it waited for somebody to answer an alert. */
    record Left(@Nullable UUID pause, boolean unanswered) {}

    CaseMerge(UUID id, HeldCases.Pair pair, Left left, UUID by, Instant now) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = pair.into().id();
        this.fromId = pair.from().id();
        this.statusBefore = pair.from().status();
        this.pause = left.pause();
        this.unanswered = left.unanswered();
        this.mergedBy = by;
        this.mergedAt = now;
        own(new Standing(null, Set.of(), Set.of(), Circle.EVERYBODY));
    }

    /** What the receiving case would be by itself; the same in all of its merges that stand. */
    void own(Standing own) {
        ownDue = own.due();
        ownStrands = CaseCodes.sorted(own.strands());
        ownTypes = CaseCodes.sorted(own.types());
        ownNamed = own.circle().officers().toArray(UUID[]::new);
        ownNamedUntil = own.circle().until();
    }

    Standing own() {
        return new Standing(
                ownDue,
                CaseCodes.ids(ownStrands),
                CaseCodes.ids(ownTypes),
                new Circle(Set.of(ownNamed), ownNamedUntil));
    }

    void undo(UUID by, Instant now) {
        unmergedBy = by;
        unmergedAt = now;
    }

    boolean stands() {
        return unmergedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID into() {
        return caseId;
    }

    UUID from() {
        return fromId;
    }

    CaseStatus statusBefore() {
        return statusBefore;
    }

    @Nullable
    UUID pause() {
        return pause;
    }

    boolean wasUnanswered() {
        return unanswered;
    }

    Instant mergedAt() {
        return mergedAt;
    }
}
