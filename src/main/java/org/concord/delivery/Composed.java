package org.concord.delivery;

import java.time.Instant;
import java.util.Optional;

/** What came of composing a message. */
public sealed interface Composed permits Message, Composed.Nothing, Composed.NotBefore {

    /** There is nothing to send: {@code outcome} is what is recorded of it. */
    record Nothing(Outcome outcome) implements Composed {}

    /** The recipient must not be told now; nothing is recorded, and it is composed anew then. */
    record NotBefore(Instant when) implements Composed {}

    /** The message, or that there is nothing to say any more, or nobody to say it to by this channel. */
    static Composed of(Optional<Message> message) {
        return message.<Composed>map(found -> found).orElse(new Nothing(new Outcome.GaveUp("nobody-to-tell")));
    }
}
