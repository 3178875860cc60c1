package org.concord.tension;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a rise on one day, and what that rests on. It is kept as it was told.
 *
 * @param firstDay of what was counted; {@code day} is the last
 * @param variance of the law of the count; with the usual range null of a slow rise, which has no such law
 * @param score −log10 of the chance in this place; of a slow rise its evidence
 * @param rarity how often a rise as rare comes somewhere in the city when nothing is going on
 * @param complete share of the reports that is expected to be in; null of a slow rise
 */
record Telling(
        int firstDay,
        int day,
        int count,
        double expected,
        @Nullable Double variance,
        @Nullable Long usualFrom,
        @Nullable Long usualTo,
        double score,
        AlarmBudget.Rarity rarity,
        int began,
        @Nullable Double complete,
        int outageDays,
        int weeksOfHistory,
        @Nullable SignalOpinion opinion,
        String sentence,
        String behind,
        List<Spike.Part> parts) {

    private static final String OF_A_SLOW_RISE =
            "It is the sum of weeks, of which none has to stand out by itself. Based on %d weeks of history."
                    + " This is no statement about causes or about any group.";

    Telling {
        parts = List.copyOf(parts);
    }

    static Telling of(Spike spike, CityHistory city) {
        Finding finding = spike.finding();
        return new Telling(
                spike.asOf() - finding.days() + 1,
                spike.asOf(),
                finding.count(),
                finding.expected(),
                finding.law().variance(),
                spike.usualFrom(),
                spike.usualTo(),
                finding.score(),
                spike.rarity(),
                spike.beganOn(),
                spike.complete(),
                spike.daysWithoutService(),
                spike.weeksOfHistory(),
                SignalOpinion.on(finding, city.history(), city.city(), spike.asOf()),
                spike.sentence(),
                city.words().behind(spike),
                spike.parts());
    }

    static Telling of(SlowRises.Rise rise, int day, OptionalInt lastTold, Context context) {
        SlowRises.Track track = rise.track();
        int first = Math.min(track.since() + 1, day);
        return new Telling(
                first,
                day,
                track.count(),
                track.expected(),
                null,
                null,
                null,
                track.evidence(),
                new AlarmBudget.Rarity(1 / SlowRiseBudget.PROMISED_A_WEEK, false),
                first,
                null,
                0,
                context.weeks(),
                rise.zone().wholeCity() ? SignalOpinion.CITY : null,
                context.words().sentence(rise, lastTold, day),
                OF_A_SLOW_RISE.formatted(context.weeks()),
                List.of());
    }

    /** @param weeks of history that the baseline rests on */
    record Context(SpikeWords words, int weeks) {}
}
