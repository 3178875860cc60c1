package org.concord.tension;

import java.util.UUID;

/** What a day does to a signal. */
sealed interface SignalChange {
    UUID signal();

    record Raised(UUID signal, SignalKind kind, Episode episode, Telling telling) implements SignalChange {}

    record Grew(UUID signal, Episode episode, Telling telling) implements SignalChange {}

    record WentOn(UUID signal, int day) implements SignalChange {}

    record Ended(UUID signal, int day) implements SignalChange {}

    /** So many reports were told of, and so many of them are left. */
    record Withdrawn(UUID signal, int day, int told, int left) implements SignalChange {}
}
