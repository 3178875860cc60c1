package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.HumanReference;
import org.concord.platform.Ids;
import org.concord.report.KeptReport;
import org.concord.triage.Assessment;

/** Where a report becomes a case: graded, given a time by which somebody looks, and owed an alert – in the report's own transaction. */
@ApplicationScoped
public class OpenCase {
    private final NewCaseRows rows;
    private final Grading grading;
    private final TellOfNewCase tell;
    private final AuditTrail trail;
    private final Ids ids;
    private final HumanReference references;

    OpenCase(
            NewCaseRows rows,
            Grading grading,
            TellOfNewCase tell,
            AuditTrail trail,
            Ids ids,
            HumanReference references) {
        this.rows = rows;
        this.grading = grading;
        this.tell = tell;
        this.trail = trail;
        this.ids = ids;
        this.references = references;
    }

    /** A case that was opened. */
    public record Opened(UUID id, String reference, Assessment assessment) {}

    /**
     * A report whose case was opened, or whose teller became known.
     *
     * @param at when that was
     * @param owedAlert false for what is long past
     */
    public record Taken(UUID report, Instant at, boolean owedAlert) {}

    /** For a report that was just kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opened from(KeptReport report) {
        Assessment assessment = grading.assess(report.told());
        Instant dueAt = grading.dueAt(assessment.severity(), report.told().kind(), report.receivedAt());
        CaseFile file = new CaseFile(ids.next(), references.nextCase(), report, assessment, dueAt);
        Opened opened = keep(file, report, assessment);
        tell.of(file, report);
        return opened;
    }

    /** For a report of something long past: open in the queue, but due at no time and owed no alert. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opened fromHistory(KeptReport report) {
        Assessment assessment = grading.assess(report.told());
        CaseFile file = new CaseFile(ids.next(), references.nextCase(), report, assessment, null);
        Opened opened = keep(file, report, assessment);
        tell.nobodyOf(file, report);
        return opened;
    }

    /**
     * Once in a transaction, after all its reports are opened: whether they are of the same victim, place or subject as others.
     *
     * @param taken in the order in which they were told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookForRepeats(List<Taken> taken) {
        tell.ofRepeats(taken);
    }

    private Opened keep(CaseFile file, KeptReport report, Assessment assessment) {
        rows.add(file, report.id(), assessment);
        trail.append(new AuditEvent.CaseOpened(
                file.reference(),
                assessment.severity().name(),
                assessment.category().name(),
                assessment.score(),
                assessment.proposedBy()));
        return new Opened(file.id(), file.reference(), assessment);
    }
}
