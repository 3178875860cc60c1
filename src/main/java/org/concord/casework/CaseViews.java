package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Clock clock;

    CaseViews(
            CaseFiles files,
            CaseItems items,
            Reports reports,
            CaseAssessments assessments,
            CaseWork work,
            Clock clock) {
        this.files = files;
        this.items = items;
        this.reports = reports;
        this.assessments = assessments;
        this.work = work;
        this.clock = clock;
    }

    /** After a change. */
    CaseView of(UUID id) {
        return of(files.byId(id));
    }

    CaseView of(CaseRow row) {
        List<UUID> restrictedTo = row.restricted() ? work.namedAt(row.id(), clock.instant()) : List.of();
        return new CaseView(
                items.of(List.of(row)).getFirst(),
                !restrictedTo.isEmpty(),
                reports.views(files.reportsOf(row.id())),
                assessments.latest(row.id()).view(),
                files.timeline(row.id()),
                CaseLifecycle.from(row.status()),
                work.pause(row.id()),
                restrictedTo,
                List.of(),
                work.links(row.id()),
                List.of());
    }
}
