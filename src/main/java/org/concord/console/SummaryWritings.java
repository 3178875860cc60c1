package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concord.casework.CaseView;
import org.concord.casework.TaskState;

/** What was written on a case, as far as its summary may hold it: what is left out never reaches the page. */
@ApplicationScoped
class SummaryWritings {
    private final Writings writings;
    private final Dates dates;

    SummaryWritings(Writings writings, Dates dates) {
        this.writings = writings;
        this.dates = dates;
    }

    TemplateInstance add(TemplateInstance screen, CaseView view, Set<SummaryPart> parts) {
        boolean own = parts.contains(SummaryPart.NOTES);
        return screen.data(
                        "writtenNotes",
                        own ? view.notes().stream().map(writings::of).toList() : List.of())
                .data(
                        "openTasks",
                        own
                                ? view.tasks().stream()
                                        .filter(task -> task.state() == TaskState.OPEN)
                                        .map(writings::of)
                                        .toList()
                                : List.of())
                .data(
                        "thread",
                        parts.contains(SummaryPart.MESSAGES)
                                ? view.messages().stream()
                                        .map(one -> writings.of(one, false))
                                        .toList()
                                : List.of());
    }

    String moment(Instant at) {
        return dates.moment(at);
    }
}
