package org.concord.casework;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.report.KeptReport;
import org.concord.report.NewReport;
import org.concord.report.ReportKind;
import org.concord.triage.Assessment;
import org.concord.triage.Category;
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

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "assignee_id")
    private @Nullable UUID assignee;

    @Column(name = "report_count")
    private int reportCount;

    @Column(name = "unread_messages")
    private int unreadMessages;

    private boolean restricted;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "case_strand", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "strand_id")
    private Set<Integer> strands = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "case_incident_type", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "incident_type_id")
    private Set<Integer> types = new LinkedHashSet<>();

    /** Copies of the links above, so that the queue reads one row. */
    @Column(name = "strand_ids")
    private short[] strandIds;

    @Column(name = "incident_type_ids")
    private short[] typeIds;

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
        this.dueAt = dueAt;
        this.reportCount = 1;
        this.updatedAt = report.receivedAt();
        told.strands().forEach(strand -> strands.add(strand.id()));
        told.types().forEach(type -> types.add(type.id()));
        copyLinks();
    }

    private void copyLinks() {
        strandIds = shorts(strands);
        typeIds = shorts(types);
    }

    private static short[] shorts(Set<Integer> ids) {
        short[] copy = new short[ids.size()];
        int i = 0;
        for (int id : new TreeSet<>(ids)) {
            copy[i++] = (short) id;
        }
        return copy;
    }

    int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    @Nullable
    Integer ward() {
        return ward;
    }

    Set<Integer> strands() {
        return strands;
    }
}
