package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.DeliveryState;
import org.concord.delivery.Recipient;
import org.concord.report.ContactPlan;
import org.concord.report.ContactPlans;
import org.concord.report.SafeChannel;

/**
 * Owes reporters the word that there is news: only if they said by what they can safely be reached, only at their safe hours, and once for
 * all that is written within an hour. What is said, and that it is still safe, is settled at the moment of sending ({@link NoticeMessages}).
 */
@ApplicationScoped
class TellReporter {
    static final String SUBJECT_KIND = "NOTICE";

    private final ContactPlans plans;
    private final ReporterThread thread;
    private final ReporterTasks tasks;
    private final Deliveries deliveries;
    private final CaseworkConfig config;
    private final Clock clock;

    TellReporter(
            ContactPlans plans,
            ReporterThread thread,
            ReporterTasks tasks,
            Deliveries deliveries,
            CaseworkConfig config,
            Clock clock) {
        this.plans = plans;
        this.thread = thread;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /** Whoever calls holds the case, so that of two messages at the same moment the second sees what is owed by the first. */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(UUID caseId, UUID message, List<UUID> reports) {
        for (UUID report : reports) {
            plans.of(report).ifPresent(plan -> tell(caseId, message, report, plan));
        }
    }

    private void tell(UUID caseId, UUID message, UUID report, ContactPlan plan) {
        if (plan.needsAPerson()) {
            tasks.of(caseId, TaskCause.TELL_REPORTER);
        }
        Recipient.Reporter reporter = new Recipient.Reporter(report);
        deliveries.schedule(plan.reachable().stream()
                .map(TellReporter::channel)
                .flatMap(channel -> due(reporter, channel, plan)
                        .map(when -> new Deliveries.Owed(SUBJECT_KIND, message, reporter, channel, 0, when, false))
                        .stream())
                .toList());
    }

    /** Empty if they are being told anyway, or were a moment ago and have not come to look yet; or if no hour is safe. */
    private Optional<Instant> due(Recipient.Reporter reporter, DeliveryChannel channel, ContactPlan plan) {
        Instant now = clock.instant();
        Optional<Deliveries.Newest> newest = deliveries.newestTo(reporter, channel);
        if (newest.filter(notice -> notice.state() == DeliveryState.PENDING).isPresent()) {
            return Optional.empty();
        }
        Optional<Instant> told = newest.filter(notice -> notice.state() != DeliveryState.DROPPED)
                .map(Deliveries.Newest::endedAt)
                .filter(ended -> ended.plus(config.notice().foldWithin()).isAfter(now));
        if (told.isEmpty()) {
            return plan.safeTimes().next(now);
        }
        return thread.hasLookedSince(reporter.id(), told.get())
                ? plan.safeTimes().next(told.get().plus(config.notice().foldWithin()))
                : Optional.empty();
    }

    static DeliveryChannel channel(SafeChannel safe) {
        return safe == SafeChannel.EMAIL ? DeliveryChannel.EMAIL : DeliveryChannel.SMS;
    }
}
