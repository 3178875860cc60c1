package org.concord.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** That something of a case was told to others. What was told stays as it was; only the answer is added. */
@Entity
@Table(name = "disclosure")
class Disclosure {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Recipient recipient;

    @Column(name = "gateway_id")
    private short gateway;

    private String purpose;

    @Column(name = "real_risk")
    private @Nullable String realRisk;

    @Column(name = "override_reason")
    private @Nullable String overrideReason;

    @Column(name = "disclosed_by")
    private UUID disclosedBy;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "disclosed_at")
    private Instant disclosedAt;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "task_id")
    private @Nullable UUID task;

    @Enumerated(EnumType.STRING)
    private @Nullable DisclosureOutcome outcome;

    private @Nullable String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private int version;

    protected Disclosure() {}

    /** @param task whoever asks after the answer, if one is owed */
    Disclosure(UUID id, UUID caseId, PlannedDisclosure planned, By by, @Nullable UUID task) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.recipient = planned.recipient();
        this.gateway = (short) planned.gateway().id();
        this.purpose = planned.why().purpose();
        this.realRisk = planned.why().realRisk();
        this.overrideReason = planned.why().override();
        this.disclosedBy = by.officer();
        this.approvedBy = by.second();
        this.disclosedAt = by.at();
        this.dueOn = planned.dueOn();
        this.task = task;
    }

    /** @param second who decided with them, where that takes two */
    record By(UUID officer, @Nullable UUID second, Instant at) {}

    /** What is known of the answer, and by when it is owed. */
    record Answer(
            @Nullable DisclosureOutcome outcome,
            @Nullable String answer,
            @Nullable LocalDate dueOn) {}

    Answer answer() {
        return new Answer(outcome, answer, dueOn);
    }

    void become(Answer now, @Nullable UUID askedAfterBy, Instant when) {
        if (now.outcome() != outcome) {
            answeredAt = when;
        }
        outcome = now.outcome();
        answer = now.answer();
        dueOn = now.dueOn();
        task = askedAfterBy;
        version++;
    }

    boolean isOf(UUID wanted) {
        return caseId.equals(wanted);
    }

    UUID id() {
        return id;
    }

    Recipient recipient() {
        return recipient;
    }

    UUID disclosedBy() {
        return disclosedBy;
    }

    @Nullable
    UUID task() {
        return task;
    }

    int version() {
        return version;
    }
}
