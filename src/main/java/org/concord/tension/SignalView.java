package org.concord.tension;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A signal as lists show it: reports rise somewhere by more than chance. What was told last stands beside it.
 *
 * @param wards codes, where it is; all of them for the whole city
 * @param strands codes
 * @param since the first day on which it stood out; {@code lastExceeded} is the last
 * @param verdict the officers' last one; null while nobody has judged
 */
public record SignalView(
        UUID id,
        SignalKind kind,
        SignalState state,
        boolean wholeCity,
        List<String> wards,
        boolean everyStrand,
        List<String> strands,
        LocalDate since,
        LocalDate lastExceeded,
        @Nullable LocalDate endedOn,
        @Nullable String withdrawn,
        Instant raisedAt,
        @Nullable SignalVerdict verdict,
        Told told) {

    /**
     * What was told, and what that rests on, as it was told then.
     *
     * @param from the first day of what was counted; {@code to} is the last
     * @param expected reports that would have been known by then if all had been as usual
     * @param usualFrom nine times in ten the count lies from here to {@code usualTo}; null of a slow rise
     * @param score −log10 of the chance, of a slow rise its evidence
     * @param chance of so many or more in this place, to one digit; null of a slow rise
     * @param rarityWeeks a rise as rare comes about once in so many weeks somewhere in the city by chance; more, if {@code rarityOrMore}
     * @param complete percent of the reports of these days that were expected to be in
     * @param learning whether the history is too short to be sure
     * @param opinion of the space-time permutation scan
     */
    public record Told(
            int number,
            Instant at,
            LocalDate from,
            LocalDate to,
            int count,
            double expected,
            @Nullable Long usualFrom,
            @Nullable Long usualTo,
            double score,
            @Nullable Double chance,
            double rarityWeeks,
            boolean rarityOrMore,
            LocalDate began,
            @Nullable Integer complete,
            int daysWithoutService,
            int weeksOfHistory,
            boolean learning,
            @Nullable SignalOpinion opinion,
            String sentence) {}

    /** Reports of one strand in one ward; ward is null where it is not known. */
    public record Part(@Nullable String ward, String strand, int count) {}

    /** A telling with what stands behind it. */
    public record Telling(@JsonUnwrapped Told told, String behind, List<Part> parts) {}

    /** What an officer found; the note is for officers and coordinators. */
    public record Verdict(
            UUID id, SignalVerdict verdict, @Nullable String note, PersonView by, Instant at) {}

    /**
     * A signal with all that was told of it, the first first, and what officers found, the last first.
     *
     * @param nearRepeats incidents of its wards, strands and days that followed others closely, the last first
     * @param knownDates events in the caller's scope that were watched on its days; for officers and coordinators
     */
    public record Whole(
            @JsonUnwrapped SignalView signal,
            List<Telling> tellings,
            List<Verdict> verdicts,
            List<NearRepeatView> nearRepeats,
            List<KnownDate> knownDates) {}

    /** An event of the calendar; {@code lastDay} and {@code watchedUntil} are included. */
    public record KnownDate(UUID id, String title, LocalDate firstDay, LocalDate lastDay, LocalDate watchedUntil) {}
}
