package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which case a report belongs to. */
@Entity
@Table(name = "case_report")
class CaseReport {
    @Id
    @Column(name = "report_id")
    private UUID report;

    @Column(name = "case_id")
    private UUID caseId;

    protected CaseReport() {}
}
