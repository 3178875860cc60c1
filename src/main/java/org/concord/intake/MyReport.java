package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.casework.ReporterThread;
import org.concord.casework.ReportersCase;
import org.concord.casework.ReportersCases;
import org.concord.casework.TakeRequest;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.concord.platform.Words;
import org.concord.report.Consents;
import org.jspecify.annotations.Nullable;

/** A reporter comes to look. What they are shown is read by them from then on. */
@ApplicationScoped
public class MyReport {
    static final String BUNDLE = "follow-up.words";
    static final String ENGLISH = "en";
    private static final String LIST = "my-report";
    private static final int PARTS = 2;

    private final ReportersCases cases;
    private final ReporterThread thread;
    private final Consents consents;
    private final TakeRequest requests;
    private final AuditTrail trail;
    private final CurrentActor actor;

    MyReport(
            ReportersCases cases,
            ReporterThread thread,
            Consents consents,
            TakeRequest requests,
            AuditTrail trail,
            CurrentActor actor) {
        this.cases = cases;
        this.thread = thread;
        this.consents = consents;
        this.requests = requests;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * @param limit of messages
     * @param cursor of an earlier answer; null = the newest messages
     * @throws org.concord.platform.Refusal 400 for a cursor of another list; 401 if the report was erased
     */
    @Transactional
    public MyReportView read(Actor.Reporter reporter, int limit, @Nullable String cursor) {
        ReportersCase of = cases.of(reporter.report());
        Page<ReporterThread.Said> page = page(reporter.report(), limit, cursor);
        List<UUID> shown = page.items().stream().map(ReporterThread.Said::id).toList();
        int read = thread.markRead(reporter.report(), shown);
        actor.as(reporter, () -> {
            trail.append(new ReporterEvent.MyReportRead(of.reference(), reporter.report(), read));
            return read;
        });
        return view(of, page, reporter);
    }

    private Page<ReporterThread.Said> page(UUID report, int limit, @Nullable String cursor) {
        Optional<ReporterThread.Position> before = Cursor.read(
                cursor,
                LIST,
                PARTS,
                parts -> new ReporterThread.Position(
                        Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())));
        return Page.of(
                thread.page(report, before, limit + 1), limit, last -> Cursor.write(LIST, last.writtenAt(), last.id()));
    }

    private MyReportView view(ReportersCase of, Page<ReporterThread.Said> page, Actor.Reporter reporter) {
        String key = "status." + of.status();
        return new MyReportView(
                Words.in(BUNDLE, ENGLISH).of(key),
                key,
                of.receivedAt(),
                of.waitsForReporter(),
                thread.waitsForUs(of.report()),
                page.items().reversed().stream()
                        .map(said -> MyReportView.MyMessageView.of(said, reporter))
                        .toList(),
                page.nextCursor(),
                MyReportView.MyConsentView.of(consents.inForce(of.report())),
                requests.of(of.report()).stream()
                        .map(MyReportView.MyRequestView::of)
                        .toList());
    }
}
