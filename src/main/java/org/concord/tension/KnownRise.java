package org.concord.tension;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rise that goes on, beside the signal that tells of it.
 *
 * @param told the figures told last, to be counted again; null of a slow rise
 */
record KnownRise(UUID signal, Episode episode, @Nullable Told told) {

    record Told(int day, int days, int count, CountLaw law) {}

    KnownRise with(Episode next) {
        return new KnownRise(signal, next, told);
    }
}
