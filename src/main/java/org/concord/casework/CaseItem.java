package org.concord.casework;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.report.ReportKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it: no narrative, no identity.
 *
 * @param paused whether the service-level clock stands still; then nothing is due, and so nothing overdue
 */
@JsonSerialize(using = CaseItemJson.class)
public record CaseItem(
        String reference,
        CaseStatus status,
        Severity severity,
        Category category,
        ReportKind kind,
        List<String> strands,
        List<String> incidentTypes,
        @Nullable String ward,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        boolean paused,
        @Nullable AssigneeView assignee,
        int reportCount,
        int unreadMessages,
        int version) {

    public record AssigneeView(UUID id, @Nullable String name) {}
}
