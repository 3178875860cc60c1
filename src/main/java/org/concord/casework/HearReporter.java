package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.audit.ReporterEvent;

/**
 * What a reporter writes is never lost: it stands in the thread and counts as unread, and whoever sees to the case hears of it. Where the case is
 * over it is opened again, and it becomes somebody's task to look whether anything is left to do: once for each time that it was ended, as a case
 * that is open again is not opened by the next message. A word of thanks does so too, since only a person can tell it from a call for help.
 */
@ApplicationScoped
public class HearReporter {
    private final CaseMessages messages;
    private final CaseFiles files;
    private final ReporterTasks tasks;
    private final TellOfReporter tell;
    private final MoveCase move;
    private final AuditTrail trail;

    HearReporter(
            CaseMessages messages,
            CaseFiles files,
            ReporterTasks tasks,
            TellOfReporter tell,
            MoveCase move,
            AuditTrail trail) {
        this.messages = messages;
        this.files = files;
        this.tasks = tasks;
        this.tell = tell;
        this.move = move;
        this.trail = trail;
    }

    /**
     * @param by whoever showed its receipt
     * @param text trimmed, not empty, clean
     * @return the message's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID wrote(ReportersCase of, Actor.Reporter by, String text) {
        CaseMessages.Heard heard = messages.fromReporter(of.caseId(), by, text);
        trail.append(
                new CaseEvent.MessageWritten(of.reference(), heard.message(), MessageDirection.FROM_REPORTER.name()));
        // Read again, as the case is held from here on: it may have been closed a moment ago.
        CaseStatus now = files.byId(of.caseId()).status();
        boolean reopened = !now.isOpen() && reopened(of, heard.message(), now);
        if (heard.first() || reopened) {
            tell.whoeverSeesTo(of.caseId(), heard.message());
        }
        return heard.message();
    }

    /** One that is part of another stays so: what is written is read there. */
    private boolean reopened(ReportersCase of, UUID message, CaseStatus before) {
        tasks.of(of.caseId(), TaskCause.MESSAGE_AFTER_END);
        boolean reopened = move.reopenForReporter(of.caseId());
        if (reopened) {
            trail.append(new ReporterEvent.ReopenedByReporter(of.reference(), of.report(), message, before.name()));
        }
        return reopened;
    }
}
