package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.report.IdentityChoice;
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

    /** What is asked for: of each kind what belongs to it. */
    public record Ask(
            RequestKind kind,
            RequestView.@Nullable Wanted consent,
            @Nullable IdentityChoice identity,
            @Nullable String reason) {

        /** @param wanted all that is to be allowed */
        public static Ask consent(RequestView.Wanted wanted) {
            return new Ask(RequestKind.CONSENT, wanted, null, null);
        }

        /** @param choice how far they wish to be known */
        public static Ask identity(IdentityChoice choice) {
            return new Ask(RequestKind.IDENTITY, null, choice, null);
        }

        /** @param reason if one was given */
        public static Ask withdrawal(@Nullable String reason) {
            return new Ask(RequestKind.WITHDRAWAL, null, null, reason);
        }
    }

    /** In place of one of the same kind that waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RequestView take(ReportersCase of, Ask ask) {
        Optional<RequestView> before = requests.waiting(of.report(), ask.kind());
        before.ifPresent(waiting -> requests.replace(waiting.id()));
        UUID id = doer.newId();
        UUID task = tasks.of(of.caseId(), ask.kind().cause()).orElse(null);
        requests.add(new ReporterRequests.Asked(id, of.report(), ask, doer.now(), task));
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
            if (!requests.waitsIn(of.caseId(), kind)) {
                tasks.end(of.caseId(), kind.cause(), TaskState.CANCELLED);
            }
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

    /**
     * Not once an officer has found that it was not what the reporter wanted.
     *
     * @return whether the case was withdrawn; if not, an officer decides
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean withdraw(ReportersCase of) {
        return !requests.wasRefused(of.report(), RequestKind.WITHDRAWAL) && move.withdrawForReporter(of.caseId());
    }
}
