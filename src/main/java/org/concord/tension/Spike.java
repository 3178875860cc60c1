package org.concord.tension;

import java.util.List;
import java.util.OptionalInt;

/**
 * A finding that stands above the bar, with all the figures it rests on. It says nothing about causes and nothing about any
 * group; a named officer decides what it means.
 *
 * @param expected reports that would be known by now if all were as usual
 * @param usualFrom nine times in ten the count lies from here …
 * @param usualTo … to here
 * @param chance of so many reports or more in this place and window
 * @param rarity how often a rise as rare comes somewhere in the city when nothing is going on
 * @param lastTold the day of the last alert about the like of it, if there ever was one
 * @param beganOn the day since which the count stands out most
 * @param complete share of the window's reports that is expected to be in
 * @param daysWithoutService days of the window on which nothing could be reported; they are left out
 * @param weeksOfHistory what the baseline rests on
 * @param parts the cells behind it, the largest first
 * @param sentence all that an officer needs to see first
 */
record Spike(
        Episodes.News news,
        Finding finding,
        int asOf,
        long usualFrom,
        long usualTo,
        AlarmBudget.Rarity rarity,
        OptionalInt lastTold,
        int beganOn,
        double complete,
        int daysWithoutService,
        int weeksOfHistory,
        List<Part> parts,
        String sentence) {

    /** Under so many weeks the baseline is still young and is said to be. */
    static final int LEARNT = 12;

    record Part(int ward, int strand, int count) {}

    Spike {
        parts = List.copyOf(parts);
    }

    boolean learning() {
        return weeksOfHistory < LEARNT;
    }
}
