package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Timers;

/** What goes to somebody in one message because it is much: who leads it, when it is put together, and what it gathers. */
@ApplicationScoped
class Summaries {
    /** The leader and so many more: a mail that can still be read, and a transaction that stays short. */
    static final int MOST_FOLLOWERS = 199;

    private final MessageRows rows;
    private final RecentMessages recent;
    private final Timers timers;
    private final KnownCrowds crowds;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;

    Summaries(
            MessageRows rows,
            RecentMessages recent,
            Timers timers,
            KnownCrowds crowds,
            DeliveryMetrics metrics,
            DeliveryConfig config) {
        this.rows = rows;
        this.recent = recent;
        this.timers = timers;
        this.crowds = crowds;
        this.metrics = metrics;
        this.config = config;
    }

    /** Makes a delivery the leader of the next one. @return what goes in it, if it is time */
    List<OpenedMessage.Member> lead(MessageRows.Owed owed, Instant now) {
        Instant due = recent.lastOpened(owed).plus(config.summaryEvery());
        rows.lead(owed.id(), due);
        return gatherAt(owed, due, now);
    }

    List<OpenedMessage.Member> gatherAt(MessageRows.Owed leader, Instant due, Instant now) {
        if (due.isAfter(now)) {
            timers.putBack(Deliveries.TASK, leader.id().toString(), due);
            nothingBefore(due, leader, true);
            return List.of();
        }
        int followers = gather(leader, false, now);
        boolean led = followers == MOST_FOLLOWERS && leadNext(leader, now);
        nothingBefore(now.plus(config.summaryEvery()), leader, led);
        return rows.members(leader.id());
    }

    /** Whatever is due for the person at set times. */
    List<OpenedMessage.Member> gatherDigest(MessageRows.Owed leader, Instant now) {
        gather(leader, true, now);
        return rows.members(leader.id());
    }

    private int gather(MessageRows.Owed leader, boolean digestsOnly, Instant now) {
        List<UUID> followers = rows.gather(leader, digestsOnly, MOST_FOLLOWERS, now);
        timers.withdraw(Deliveries.TASK, followers.stream().map(UUID::toString).toList());
        metrics.summarised(followers.size());
        return followers.size();
    }

    /** The oldest that did not fit leads the next one: at once if the others fill it again. @return whether there is one */
    private boolean leadNext(MessageRows.Owed leader, Instant now) {
        Optional<MessageRows.Left> left = rows.left(leader, MOST_FOLLOWERS, now);
        left.ifPresent(next -> {
            Instant due = next.full() ? now : now.plus(config.summaryEvery());
            rows.lead(next.oldest(), due);
            timers.oweAgain(Deliveries.TASK, List.of(next.oldest().toString()), due);
        });
        return left.isPresent();
    }

    /** Worth knowing only where no message can go out singly until then either. */
    private void nothingBefore(Instant summary, MessageRows.Owed one, boolean led) {
        MessageRows.Limit limit = new MessageRows.Limit(config.pagesAtOnce(), summary.minus(config.pageWindow()));
        if (recent.reach(limit, one)) {
            crowds.remember(one, summary, led);
        }
    }
}
