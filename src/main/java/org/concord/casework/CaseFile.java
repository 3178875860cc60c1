package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.report.KeptReport;
import org.concord.report.NewReport;
import org.concord.report.ReportKind;
import org.concord.triage.Assessment;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** What we do about one or more reports of the same thing. Lean: the queue reads this table alone. */
@Entity
@Table(name = "case_file")
class CaseFile {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private short severity;

    @Column(name = "ward_id")
    private @Nullable Integer ward;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Embedded
    private @Nullable CaseClock clock;

    @Column(name = "assignee_id")
    private @Nullable UUID assignee;

    @Embedded
    private ReportTally tally;

    private boolean restricted;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    @Embedded
    private CaseCodes codes;

    protected CaseFile() {}

    CaseFile(UUID id, String reference, KeptReport report, Assessment assessment, @Nullable Instant dueAt) {
        NewReport told = report.told();
        this.id = id;
        this.authority = Authority.ID;
        this.reference = reference;
        this.kind = told.kind();
        this.category = assessment.category();
        this.status = CaseStatus.RECEIVED;
        this.severity = (short) assessment.severity().rank();
        this.ward = told.place().ward() == null ? null : told.place().ward().id();
        this.receivedAt = report.receivedAt();
        this.clock = CaseClock.due(dueAt);
        this.tally = ReportTally.OF_A_NEW_CASE;
        this.updatedAt = report.receivedAt();
        this.codes = new CaseCodes(told);
    }

    int version() {
        return version;
    }

    /** Who moves it to ASSIGNED while nobody has it takes it; back in triage it is nobody's. */
    void moveTo(CaseStatus to, @Nullable UUID by, Instant now) {
        status = to;
        if (to == CaseStatus.ASSIGNED && assignee == null) {
            assignee = by;
        }
        if (to == CaseStatus.TRIAGED) {
            assignee = null;
        }
        updatedAt = now;
    }

    /** By merging and unmerging alone; what is not a step of its life, and leaves it with whom it was. */
    void stand(CaseStatus at, ReportTally with, Instant now) {
        status = at;
        tally = with;
        updatedAt = now;
    }

    ReportTally tally() {
        return tally;
    }

    void assignTo(@Nullable UUID officer, Instant now) {
        assignee = officer;
        updatedAt = now;
    }

    void grade(Severity to, Category as, Instant now) {
        severity = (short) to.rank();
        category = as;
        updatedAt = now;
    }

    /** @return whether it lay elsewhere before */
    boolean relocate(int to) {
        boolean elsewhere = ward == null || ward != to;
        ward = to;
        return elsewhere;
    }

    CaseCodes codes() {
        return codes;
    }

    void clock(CaseClock now, Instant when) {
        clock = now;
        updatedAt = when;
    }

    void restrict(boolean closer, Instant now) {
        restricted = closer;
        updatedAt = now;
    }

    /** @throws org.concord.platform.Refusal 409 if it is over */
    void requireOpen() {
        status.requireOpen();
    }

    UUID id() {
        return id;
    }

    ReportKind kind() {
        return kind;
    }

    CaseStatus status() {
        return status;
    }

    Severity severity() {
        return Severity.ofRank(severity);
    }

    Category category() {
        return category;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** Hibernate takes one of nulls for none. */
    CaseClock clock() {
        return clock == null ? CaseClock.due(null) : clock;
    }

    boolean isRestricted() {
        return restricted;
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    String reference() {
        return reference;
    }

    @Nullable
    Integer ward() {
        return ward;
    }
}
