package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.ApprovalView;
import org.concord.alert.AlertView;
import org.concord.casework.TaskCause;
import org.concord.casework.TaskView;

/** What waits for somebody, in the words of their inbox. */
@ApplicationScoped
class InboxWords {
    private final AlertCards alerts;
    private final TaskCards tasks;
    private final Moments moments;

    InboxWords(AlertCards alerts, TaskCards tasks, Moments moments) {
        this.alerts = alerts;
        this.tasks = tasks;
        this.moments = moments;
    }

    public record CaseCard(String reference, int rank, String severity, String text) {}

    public record RequestCard(String reference, String text, Deadline due) {}

    public record ActionCard(UUID id, String what, Deadline due) {}

    public record ApprovalCard(String text, String asked, Deadline expires) {}

    AlertCards.Card alert(AlertView alert) {
        return alerts.of(alert);
    }

    TaskCards.Card task(TaskView task) {
        return tasks.of(task);
    }

    ActionCard action(InboxRows.ActionLine line) {
        return new ActionCard(line.id(), line.what(), moments.deadline(line.dueAt()));
    }

    CaseCard unread(InboxRows.CaseLine line) {
        return card(line, line.unread() == 1 ? "1 unread message" : line.unread() + " unread messages");
    }

    /** Of one that is due at some time. */
    CaseCard due(InboxRows.CaseLine line) {
        Instant due = Objects.requireNonNull(line.dueAt());
        return card(line, (due.isBefore(moments.now()) ? "overdue since " : "due ") + moments.at(due));
    }

    CaseCard given(InboxRows.CaseLine line) {
        return card(line, "received " + moments.at(line.receivedAt()));
    }

    RequestCard request(InboxRows.RequestLine line) {
        return new RequestCard(line.reference(), asked(line.kind()), moments.deadline(line.dueAt()));
    }

    ApprovalCard approval(ApprovalView approval) {
        return new ApprovalCard(
                act(approval), moments.at(approval.requestedAt()), moments.deadline(approval.expiresAt()));
    }

    Instant endOfToday() {
        return moments.endOfToday();
    }

    private static CaseCard card(InboxRows.CaseLine line, String text) {
        return new CaseCard(line.reference(), line.severity().rank(), Labels.of(line.severity()), text);
    }

    private static String asked(TaskCause kind) {
        return switch (kind) {
            case CONSENT_REQUEST -> "May want more to be told to others";
            case IDENTITY_REQUEST -> "Gave a name or an address";
            case WITHDRAWAL_REQUEST -> "Wants to withdraw";
            default -> kind.title();
        };
    }

    /** {@code CLOSE_CASE} → “Close case”, and which. */
    private static String act(ApprovalView approval) {
        String words = approval.act().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        String which = approval.subject().startsWith("CF-") ? " " + approval.subject() : "";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + which;
    }
}
