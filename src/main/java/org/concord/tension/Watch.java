package org.concord.tension;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the watch over an authority has come.
 *
 * @param day looked at last; null before the first look
 * @param slowDay the last whole day that the slow evidence has taken in; null before the first
 * @param bar null while there is nothing to compare with
 * @param tracks the slow evidence, by ward and strand code as {@link SlowTracks} writes them
 */
record Watch(
        @Nullable Integer day,
        @Nullable Integer slowDay,
        @Nullable Bar bar,
        Map<String, SlowRises.Track> tracks) {

    /** A year, and some: “the last similar alert” is not looked for beyond it. */
    static final int REMEMBERED = 400;

    /**
     * @param height in force, which the governor may have raised above what the budget asks for
     * @param lowered the day on which the governor let it down last, or else on which there was one first
     * @param slowLimit the evidence that makes a slow rise
     */
    record Bar(double height, AlarmBudget budget, double slowLimit, int setOn, int lowered) {}

    Watch {
        tracks = Map.copyOf(tracks);
    }
}
