package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written on a case, what is owed on it, and how great its risk is: the newest first, as far as its view shows it; the rest is paged.
 */
@ApplicationScoped
class CaseThread {
    private static final int SHOWN = 50;

    private final CaseNotes notes;
    private final CaseTasks tasks;
    private final CaseMessages messages;
    private final ReporterRequests requests;
    private final RiskSource risks;

    CaseThread(CaseNotes notes, CaseTasks tasks, CaseMessages messages, ReporterRequests requests, RiskSource risks) {
        this.notes = notes;
        this.tasks = tasks;
        this.messages = messages;
        this.requests = requests;
        this.risks = risks;
    }

    List<NoteView> notes(UUID caseId) {
        return notes.of(caseId, SHOWN);
    }

    List<TaskView> tasks(UUID caseId) {
        return tasks.of(caseId, SHOWN);
    }

    List<MessageView> messages(UUID caseId) {
        return messages.of(caseId, SHOWN);
    }

    /** Null while nobody has assessed it. */
    @Nullable
    CaseRiskView risk(UUID caseId) {
        return risks.riskOf(caseId).orElse(null);
    }

    List<RequestView> requests(UUID caseId) {
        return requests.ofCase(caseId, SHOWN);
    }
}
