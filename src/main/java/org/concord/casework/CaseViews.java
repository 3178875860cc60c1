package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.report.Reports;

/** A case with all that hangs on it, for somebody who may see it. */
@ApplicationScoped
class CaseViews {
    private final CaseFiles files;
    private final CaseItems items;
    private final Reports reports;
    private final CaseAssessments assessments;
    private final CaseWork work;
    private final CaseThread thread;

    CaseViews(
            CaseFiles files,
            CaseItems items,
            Reports reports,
            CaseAssessments assessments,
            CaseWork work,
            CaseThread thread) {
        this.files = files;
        this.items = items;
        this.reports = reports;
        this.assessments = assessments;
        this.work = work;
        this.thread = thread;
    }

    /** After a change. */
    CaseView of(UUID id) {
        return of(files.byId(id));
    }

    CaseView of(CaseRow row) {
        List<UUID> restrictedTo = row.restricted() ? work.namedNow(row.id()) : List.of();
        return new CaseView(
                items.of(List.of(row)).getFirst(),
                !restrictedTo.isEmpty(),
                reports.views(files.reportsOf(row.id())),
                assessments.latest(row.id()).view(),
                files.timeline(row.id()),
                CaseLifecycle.from(row.status()),
                work.pause(row.id()),
                restrictedTo,
                thread.tasks(row.id()),
                thread.notes(row.id()),
                thread.messages(row.id()),
                thread.requests(row.id()),
                work.links(row.id()),
                work.suggestions(row.id()),
                work.merges(row.id()),
                work.mergedInto(row));
    }
}
