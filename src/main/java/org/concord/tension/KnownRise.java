package org.concord.tension;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rise that goes on, beside the signal that tells of it.
 *
 * @param told what can be counted again: of a spike the figures told last, of a slow rise all that was told of it
 */
record KnownRise(UUID signal, Episode episode, Told told) {

    /**
     * So many reports of these days: of a spike those on which they happened, of a slow rise those on which they became known.
     *
     * @param law of the count; null of a slow rise, which has no such law
     */
    record Told(int from, int day, int count, @Nullable CountLaw law) {
        static Told of(Spike spike) {
            Finding finding = spike.finding();
            return new Told(spike.asOf() - finding.days() + 1, spike.asOf(), finding.count(), finding.law());
        }

        /** Of a slow rise. */
        static Told of(Telling telling) {
            return new Told(telling.firstDay(), telling.day(), telling.count(), null);
        }

        /** Of a slow rise that is told of again: no report is told of twice. */
        Told and(Telling telling) {
            return new Told(from, telling.day(), count + telling.count(), null);
        }
    }

    /** It goes on, and nothing more was told. */
    KnownRise with(Episode next) {
        return new KnownRise(signal, next, told);
    }
}
