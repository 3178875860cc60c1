package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.concord.casework.CaseItem;
import org.concord.place.WorkingTime;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** Cases of the queue in words, without asking the store. */
@ApplicationScoped
class QueueRows {
    private final QueueNames names;
    private final WorkingTime workingTime;
    private final Moments moments;

    QueueRows(QueueNames names, WorkingTime workingTime, Moments moments) {
        this.names = names;
        this.workingTime = workingTime;
        this.moments = moments;
    }

    /**
     * One case, as a line of the list.
     *
     * @param ticked what its tick sends: the reference, and the version that is seen
     * @param rank 1 (gravest) to 4, of which each has a shape
     * @param officer null if it is nobody's
     */
    public record Row(
            String reference,
            String ticked,
            int rank,
            String severity,
            String what,
            String strands,
            String received,
            String ward,
            DueWords due,
            String status,
            @Nullable String officer,
            int reports,
            int unread) {}

    List<Row> of(List<CaseItem> items) {
        Instant now = moments.now();
        return items.stream().map(item -> row(item, now)).toList();
    }

    private Row row(CaseItem item, Instant now) {
        return new Row(
                item.reference(),
                item.reference() + ":" + item.version(),
                item.severity().rank(),
                Labels.of(item.severity()),
                what(item),
                names.strands(item.strands()),
                moments.at(item.receivedAt()),
                item.ward() == null ? "No ward known" : names.ward(item.ward()),
                DueWords.of(item, now, workingTime.zone()),
                Labels.of(item.status()),
                officer(item.assignee()),
                item.reportCount(),
                item.unreadMessages());
    }

    private String what(CaseItem item) {
        String kinds = names.types(item.incidentTypes());
        if (item.kind() == ReportKind.TENSION_OBSERVATION) {
            return kinds.isEmpty() ? "Tension" : "Tension: " + kinds;
        }
        return kinds.isEmpty() ? Labels.of(item.category()) : kinds;
    }

    private static @Nullable String officer(CaseItem.@Nullable AssigneeView assignee) {
        return assignee == null ? null : Objects.requireNonNullElse(assignee.name(), "Somebody who has left");
    }
}
