package org.concord.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. Reasons are codes, never what a server said: it may repeat an address. */
public sealed interface Outcome {

    /** The other side took it. */
    record Delivered() implements Outcome {}

    /**
     * It may work later.
     *
     * @param after at the earliest, if the other side said so
     */
    record RetryLater(String reason, @Nullable Duration after) implements Outcome {
        public RetryLater(String reason) {
            this(reason, null);
        }
    }

    /** It will never work. */
    record GaveUp(String reason) implements Outcome {}

    /** There is nothing to say any more. */
    record Dropped(String reason) implements Outcome {}

    /** The name in the store and the trail. */
    default String code() {
        return switch (this) {
            case Delivered() -> "DELIVERED";
            case RetryLater _ -> "RETRY_LATER";
            case GaveUp _ -> "GAVE_UP";
            case Dropped _ -> "DROPPED";
        };
    }
}
