package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/**
 * What a reporter writes is never lost: it stands in the thread and counts as unread, whoever sees to the case hears of it, and where the case
 * is over it becomes somebody's task to look whether that is right.
 */
@ApplicationScoped
public class HearReporter {
    private final CaseMessages messages;
    private final CaseFiles files;
    private final ReporterTasks tasks;
    private final TellOfReporter tell;
    private final AuditTrail trail;

    HearReporter(CaseMessages messages, CaseFiles files, ReporterTasks tasks, TellOfReporter tell, AuditTrail trail) {
        this.messages = messages;
        this.files = files;
        this.tasks = tasks;
        this.tell = tell;
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
        if (!files.byId(of.caseId()).status().isOpen()) {
            tasks.of(of.caseId(), TaskCause.MESSAGE_AFTER_END);
        }
        if (heard.first()) {
            tell.whoeverSeesTo(of.caseId(), heard.message());
        }
        return heard.message();
    }
}
