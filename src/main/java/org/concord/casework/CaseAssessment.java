package org.concord.casework;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concord.triage.Category;
import org.concord.triage.Reason;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** How a case was graded, with every reason. Assessments are added, never changed; the first is the rules', and {@link NewCaseRows} writes it. */
@Entity
@Table(name = "assessment")
class CaseAssessment {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    private short severity;

    @Enumerated(EnumType.STRING)
    private Category category;

    private int score;

    @Column(name = "crime_status")
    @Enumerated(EnumType.STRING)
    private CrimeStatus crimeStatus;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    private @Nullable String rationale;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "merge_id")
    private @Nullable UUID ofMerge;

    /** When the cases parted of whose merging it came. */
    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @ElementCollection
    @CollectionTable(name = "assessment_reason", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<ReasonColumns> reasons = new ArrayList<>();

    protected CaseAssessment() {}

    /** What a person made of an assessment: its score and reasons stay, the rest is theirs. */
    record Judged(Severity severity, Category category, CrimeStatus crimeStatus, String rationale) {}

    CaseAssessment(UUID id, CaseAssessment before, Judged judged, UUID by, Instant madeAt) {
        this.id = id;
        this.authority = before.authority;
        this.caseId = before.caseId;
        this.severity = (short) judged.severity().rank();
        this.category = judged.category();
        this.score = before.score;
        this.crimeStatus = judged.crimeStatus();
        this.proposedBy = before.proposedBy;
        this.confirmedBy = by;
        this.rationale = judged.rationale();
        this.madeAt = madeAt;
        this.reasons.addAll(before.reasons);
    }

    /**
     * Of another case than the one it was made after.
     *
     * @param from the merge that it came of, if it did
     */
    CaseAssessment of(UUID file, @Nullable UUID from) {
        caseId = file;
        ofMerge = from;
        return this;
    }

    @Embeddable
    record ReasonColumns(
            @Column(name = "rule") String rule,
            @Column(name = "points") int points,
            @Column(name = "because") String because) {}

    Severity severity() {
        return Severity.ofRank(severity);
    }

    /** By a person, not by the rules alone. */
    boolean isFoundGrave() {
        return confirmedBy != null && CaseLifecycle.isGrave(severity());
    }

    /** Whose judgement it is; null if it is the rules' alone. */
    @Nullable
    UUID confirmedBy() {
        return confirmedBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    CrimeStatus crimeStatus() {
        return crimeStatus;
    }

    Category category() {
        return category;
    }

    CaseView.AssessmentView view() {
        List<Reason> told = reasons.stream()
                .map(r -> new Reason(r.rule(), r.points(), r.because()))
                .toList();
        return new CaseView.AssessmentView(
                Severity.ofRank(severity), score, told, proposedBy, confirmedBy, rationale, crimeStatus, madeAt);
    }
}
