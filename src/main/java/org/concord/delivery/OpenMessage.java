package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Timers;

/**
 * Decides what becomes of a delivery whose timer has fired: a message of its own, part of another's, or the leader of one that waits.
 *
 * <p>Why none is ever left with neither a timer nor a leader: all decisions about one person and channel are made one after another, under a
 * lock that is held to the end of the transaction, and a timer goes in the same transaction as the decision that it is not needed. So whoever
 * holds the lock sees each unclaimed delivery that is due either with its timer still there, which will ask again ({@link KnownCrowds} may
 * have put that off), or parked. It is parked only while a leader waits, and that leader, under the same lock, gathers everything that is
 * parked or, if that is too much for one message, makes the oldest that is left the next leader, with a timer, before it lets go: due at once
 * if what is left fills another message, so that no backlog grows however great the storm. A follower's leader sends, and is tried again,
 * until both have ended. A crash undoes a decision whole or not at all. Timers that are lost in spite of this are found by
 * {@link FindLostDeliveries}.
 */
@ApplicationScoped
class OpenMessage {
    private final MessageRows rows;
    private final MessageSources sources;
    private final Timers timers;
    private final Summaries summaries;
    private final DeliveryConfig config;
    private final Clock clock;

    OpenMessage(
            MessageRows rows,
            MessageSources sources,
            Timers timers,
            Summaries summaries,
            DeliveryConfig config,
            Clock clock) {
        this.rows = rows;
        this.sources = sources;
        this.timers = timers;
        this.summaries = summaries;
        this.config = config;
        this.clock = clock;
    }

    /** Empty if this delivery is not the one that sends, or not now; its timer has been seen to then. */
    @Transactional
    Optional<OpenedMessage> open(UUID delivery) {
        Optional<MessageRows.Owed> known = rows.lock(delivery);
        if (known.isEmpty()) {
            timers.done(Deliveries.TASK, delivery.toString());
            return Optional.empty();
        }
        MessageRows.Owed owed = known.get();
        Instant now = clock.instant();
        List<OpenedMessage.Member> members =
                rows.openAlone(owed, limit(owed, now), now) ? List.of(owed.alone()) : membersOf(owed, now);
        return members.isEmpty() ? Optional.empty() : composed(owed, members);
    }

    private Optional<OpenedMessage> composed(MessageRows.Owed owed, List<OpenedMessage.Member> members) {
        List<UUID> subjects =
                members.stream().map(OpenedMessage.Member::subject).distinct().toList();
        Composed composed =
                sources.of(owed.subjectKind()).compose(subjects, owed.to().id(), owed.channel());
        return switch (composed) {
            case Message message -> Optional.of(new OpenedMessage(owed, members, Optional.of(message), null));
            case Composed.Nothing(Outcome outcome) ->
                Optional.of(new OpenedMessage(owed, members, Optional.empty(), outcome));
            case Composed.NotBefore(Instant when) -> {
                rows.putOff(members.stream().map(OpenedMessage.Member::delivery).toList(), when);
                timers.putBack(Deliveries.TASK, owed.id().toString(), when);
                yield Optional.empty();
            }
        };
    }

    /** The person's own list pages nobody, however much stands in it. */
    private MessageRows.Limit limit(MessageRows.Owed owed, Instant now) {
        return owed.channel() == DeliveryChannel.IN_APP
                ? new MessageRows.Limit(Integer.MAX_VALUE, now)
                : new MessageRows.Limit(config.pagesAtOnce(), now.minus(config.pageWindow()));
    }

    private List<OpenedMessage.Member> membersOf(MessageRows.Owed owed, Instant now) {
        MessageRows.Stand stand = rows.standing(owed.id());
        return switch (stand.standing()) {
            case OPENED -> orDone(owed, rows.members(owed.id()));
            case OVER -> orDone(owed, List.of());
            case DIGEST -> summaries.gatherDigest(owed, now);
            case WAITS -> summaries.gatherAt(owed, stand.due(), now);
            case CROWDED -> rows.hasWaitingLeader(owed) ? orDone(owed, List.of()) : summaries.lead(owed, now);
        };
    }

    private List<OpenedMessage.Member> orDone(MessageRows.Owed owed, List<OpenedMessage.Member> members) {
        if (members.isEmpty()) {
            timers.done(Deliveries.TASK, owed.id().toString());
        }
        return members;
    }
}
