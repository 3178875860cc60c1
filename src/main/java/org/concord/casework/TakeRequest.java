package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt asks for: kept as a request, shown as unverified, and somebody's task to check. Whoever calls has serialised
 * what is done with this receipt.
 */
@ApplicationScoped
public class TakeRequest {
    private static final int SHOWN = 20;

    private final ReporterRequests requests;
    private final ReporterTasks tasks;
    private final TellOfReporter tell;
    private final MoveCase move;
    private final AuditTrail trail;
    private final Doer doer;

    TakeRequest(
            ReporterRequests requests,
            ReporterTasks tasks,
            TellOfReporter tell,
            MoveCase move,
            AuditTrail trail,
            Doer doer) {
        this.requests = requests;
        this.tasks = tasks;
        this.tell = tell;
        this.move = move;
        this.trail = trail;
        this.doer = doer;
    }

    /** @param consent of CONSENT alone; {@code reason} of WITHDRAWAL alone */
    public record Ask(
            RequestKind kind,
            RequestView.@Nullable Wanted consent,
            @Nullable String reason) {}

    /** In place of one of the same kind that waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RequestView take(ReportersCase of, Ask ask) {
        Optional<RequestView> before = requests.waiting(of.report(), ask.kind());
        before.ifPresent(waiting -> requests.replace(waiting.id()));
        UUID id = doer.newId();
        UUID task = tasks.of(of.caseId(), ask.kind().cause()).orElse(null);
        requests.add(
                new ReporterRequests.Asked(id, of.report(), ask.kind(), ask.consent(), ask.reason(), doer.now(), task));
        tell.whoeverSeesTo(of.caseId(), id);
        trail.append(new ReporterEvent.ReporterAsked(
                of.reference(),
                of.report(),
                id,
                ask.kind().name(),
                before.map(RequestView::id).orElse(null)));
        return requests.waiting(of.report(), ask.kind()).orElseThrow();
    }

    /** One that waits is not asked for any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(ReportersCase of, RequestKind kind) {
        requests.waiting(of.report(), kind).ifPresent(waiting -> {
            requests.replace(waiting.id());
            trail.append(new ReporterEvent.ReporterTookBack(of.reference(), of.report(), waiting.id(), kind.name()));
        });
    }

    /** The one that waits. */
    public Optional<RequestView> waiting(UUID report, RequestKind kind) {
        return requests.waiting(report, kind);
    }

    /** The newest first. */
    public List<RequestView> of(UUID report) {
        return requests.ofReport(report, SHOWN);
    }

    /** @return whether the case was withdrawn; if not, an officer decides */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean withdraw(ReportersCase of) {
        return move.withdrawForReporter(of.caseId());
    }
}
