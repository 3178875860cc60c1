package org.concord.delivery;

/** What came of an attempt. Reasons are codes, never what a server said: it may repeat an address. */
public sealed interface Outcome {

    /** The other side took it. */
    record Delivered() implements Outcome {}

    /** It may work later. */
    record RetryLater(String reason) implements Outcome {}

    /** It will never work. */
    record GaveUp(String reason) implements Outcome {}

    /** The name in the store and the trail. */
    default String code() {
        return switch (this) {
            case Delivered() -> "DELIVERED";
            case RetryLater(String reason) -> "RETRY_LATER";
            case GaveUp(String reason) -> "GAVE_UP";
        };
    }
}
