package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;

/** Which case a report belongs to. */
@Entity
@Table(name = "case_report")
class CaseReport {
    @Id
    @Column(name = "report_id")
    private UUID report;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected CaseReport() {}

    CaseReport(UUID report, UUID caseId, Instant linkedAt) {
        this.report = report;
        this.caseId = caseId;
        this.authority = Authority.ID;
        this.linkedAt = linkedAt;
    }
}
