package org.concord.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent now, and for which deliveries.
 *
 * @param leader the leading delivery
 * @param message empty if there is nothing to say any more, or nobody to say it to
 * @param instead of a message, what is recorded; null if there is one
 */
record OpenedMessage(
        MessageRows.Owed leader,
        List<Member> members,
        Optional<Message> message,
        @Nullable Outcome instead) {

    /**
     * A delivery that goes in it.
     *
     * @param since when it could first have been sent
     */
    record Member(UUID delivery, UUID subject, Instant since) {}

    /** From which the message's own id is made: the same over all repeats. */
    UUID id() {
        return leader.id();
    }

    DeliveryChannel channel() {
        return leader.channel();
    }

    /** Null if it goes to a reporter. */
    @Nullable
    UUID officer() {
        return leader.to() instanceof Recipient.Officer officer ? officer.id() : null;
    }

    /** Those that the message tells of. */
    List<Member> told() {
        return members.stream()
                .filter(member -> about().containsKey(member.subject()))
                .toList();
    }

    /** Those that it is silent about. */
    List<Member> untold() {
        return members.stream()
                .filter(member -> !about().containsKey(member.subject()))
                .toList();
    }

    /** How the audit trail names what a delivery is about. */
    String nameOf(Member member) {
        return about().getOrDefault(member.subject(), "delivery:" + member.delivery());
    }

    private Map<UUID, String> about() {
        return message.map(Message::about).orElse(Map.of());
    }
}
