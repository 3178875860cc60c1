package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.access.Actor;
import org.concord.casework.ReporterThread;
import org.concord.casework.ReportersCase;
import org.concord.casework.TakeRequest;
import org.concord.platform.Page;
import org.concord.platform.Words;
import org.concord.report.Consents;

/** What the holder of a receipt is shown. */
@ApplicationScoped
class MyReportViews {
    static final String BUNDLE = "follow-up.words";
    static final String ENGLISH = "en";

    private final ReporterThread thread;
    private final Consents consents;
    private final TakeRequest requests;
    private final AskHowContent ask;

    MyReportViews(ReporterThread thread, Consents consents, TakeRequest requests, AskHowContent ask) {
        this.thread = thread;
        this.consents = consents;
        this.requests = requests;
        this.ask = ask;
    }

    /** @param page of messages, the newest first */
    MyReportView of(ReportersCase of, Page<ReporterThread.Said> page, Actor.Reporter reader) {
        String key = "status." + of.status();
        return new MyReportView(
                Words.in(BUNDLE, ENGLISH).of(key),
                key,
                of.receivedAt(),
                of.waitsForReporter(),
                thread.waitsForUs(of.report()),
                ask.asks(of),
                page.items().reversed().stream()
                        .map(said -> MyReportView.MyMessageView.of(said, reader))
                        .toList(),
                page.nextCursor(),
                MyReportView.MyConsentView.of(consents.inForce(of.report())),
                requests.of(of.report()).stream()
                        .map(MyReportView.MyRequestView::of)
                        .toList());
    }
}
