package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.casework.ReportersCase;
import org.concord.casework.ReportersCases;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestView;
import org.concord.casework.TakeRequest;
import org.concord.platform.ETags;
import org.concord.report.ConsentChange;
import org.concord.report.Consents;
import org.concord.report.NewReport;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a receipt says anew what may be told to whom. What is less takes effect at once; what is more waits for an officer, because
 * the holder may be the abuser. A newer wish stands in for one that waits.
 */
@ApplicationScoped
public class ChangeMyConsent {
    private final ReportersCases cases;
    private final Consents consents;
    private final TakeRequest requests;
    private final MyReportLimits limits;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ChangeMyConsent(
            ReportersCases cases,
            Consents consents,
            TakeRequest requests,
            MyReportLimits limits,
            AuditTrail trail,
            CurrentActor actor) {
        this.cases = cases;
        this.consents = consents;
        this.requests = requests;
        this.limits = limits;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * What came of it.
     *
     * @param consent as it is in force now
     * @param applied which members changed at once
     * @param waiting which members wait for an officer's check
     * @param request what waits; null if nothing does
     */
    public record ConsentAnswer(
            MyReportView.MyConsentView consent,
            List<ConsentChange.Part> applied,
            List<ConsentChange.Part> waiting,
            MyReportView.@Nullable MyRequestView request) {}

    /**
     * @param ifMatch the version that the caller saw; may be left out, as taking consent back must not fail for want of it
     * @throws org.concord.platform.Refusal 400, 401, 412, 429
     */
    @Transactional
    public ConsentAnswer change(Actor.Reporter reporter, MyConsentRequest request, @Nullable String ifMatch) {
        NewReport.ConsentGiven wish = request.read();
        limits.take(reporter);
        ReportersCase of = cases.forChange(reporter.report());
        if (ifMatch != null) {
            ETags.require(ifMatch, consents.inForce(of.report()).version());
        }
        return actor.as(reporter, () -> changed(of, wish));
    }

    private ConsentAnswer changed(ReportersCase of, NewReport.ConsentGiven wish) {
        ConsentChange change = consents.changeTo(of.report(), wish);
        if (change.narrows()) {
            int version = consents.narrow(of.report(), change);
            trail.append(new ReporterEvent.ConsentNarrowed(of.reference(), of.report(), version));
        }
        Optional<RequestView> waiting = change.widens() ? Optional.of(asked(of, wish)) : Optional.empty();
        if (waiting.isEmpty()) {
            requests.takeBack(of, RequestKind.CONSENT);
        }
        return new ConsentAnswer(
                MyReportView.MyConsentView.of(consents.inForce(of.report())),
                change.narrowed(),
                change.wider(),
                waiting.map(MyReportView.MyRequestView::of).orElse(null));
    }

    /** The same wish again changes nothing. */
    private RequestView asked(ReportersCase of, NewReport.ConsentGiven wish) {
        RequestView.Wanted wanted = new RequestView.Wanted(
                wish.police(), wish.partners().stream().sorted().toList(), wish.support(), wish.centre());
        return requests.waiting(of.report(), RequestKind.CONSENT)
                .filter(waiting -> wanted.equals(waiting.consent()))
                .orElseGet(() -> requests.take(of, TakeRequest.Ask.consent(wanted)));
    }
}
