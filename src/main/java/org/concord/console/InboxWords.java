package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.ApprovalView;
import org.concord.alert.AlertView;
import org.concord.casework.IdentityRequestView;
import org.concord.casework.RequestKind;
import org.concord.casework.TaskView;
import org.jspecify.annotations.Nullable;

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

    /** @param due null if nobody has a task of it any more */
    public record RequestCard(
            String reference,
            String path,
            String text,
            String asked,
            @Nullable Deadline due) {}

    public record ActionCard(UUID id, String what, Deadline due) {}

    public record IdentityCard(UUID id, String reference, String by, String asked, Deadline expires) {}

    public record ApprovalCard(UUID id, String text, String asked, Deadline expires) {}

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
        return new RequestCard(
                line.reference(),
                CasePage.of(line.reference()) + "/requests/" + line.id(),
                asked(line.kind()),
                moments.at(line.askedAt()),
                line.dueAt() == null ? null : moments.deadline(line.dueAt()));
    }

    IdentityCard identity(IdentityRequestView view) {
        return new IdentityCard(
                view.id(),
                view.caseReference(),
                Objects.requireNonNullElse(view.requestedBy().name(), Writings.NOBODY_KNOWN),
                moments.at(view.requestedAt()),
                moments.deadline(view.expiresAt()));
    }

    ApprovalCard approval(ApprovalView approval) {
        return new ApprovalCard(
                approval.id(),
                act(approval),
                moments.at(approval.requestedAt()),
                moments.deadline(approval.expiresAt()));
    }

    Instant endOfToday() {
        return moments.endOfToday();
    }

    private static CaseCard card(InboxRows.CaseLine line, String text) {
        return new CaseCard(line.reference(), line.severity().rank(), Labels.of(line.severity()), text);
    }

    private static String asked(RequestKind kind) {
        return switch (kind) {
            case CONSENT -> "May want more to be told to others";
            case IDENTITY -> "Gave a name or an address";
            case WITHDRAWAL -> "Wants to withdraw";
        };
    }

    /** {@code CLOSE_CASE} → “Close case”, and which. */
    private static String act(ApprovalView approval) {
        String words = approval.act().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        String which = approval.subject().startsWith("CF-") ? " " + approval.subject() : "";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + which;
    }
}
