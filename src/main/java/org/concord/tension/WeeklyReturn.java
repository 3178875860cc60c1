package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.casework.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What the tension monitoring group is told of a week, by the contents of the weekly tension report (iCoCo, <i>Understanding and monitoring tension
 * and conflict in local communities</i>). Signed, it is what was signed: its JSON with {@code "signature":null} is what {@code sha256} is of.
 *
 * @param week its ISO name
 * @param from its Monday; {@code to} is its Sunday
 * @param asOf when it was compiled
 * @param ended whether the week was over by then
 * @param marking the highest of what is in it
 * @param observations what was experienced, evidenced and feared to happen: the newest first
 * @param signals that stood out on a day of the week, the newest first
 * @param remarks of whoever signed it
 * @param signature null while nobody has
 */
public record WeeklyReturn(
        String week,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        boolean ended,
        ObservationMarking marking,
        ReturnOverall overall,
        List<ReturnWard> wards,
        List<ReturnObservation> observations,
        ReturnIncidents incidents,
        List<ReturnSignal> signals,
        ReturnEvents events,
        List<ReturnRumour> rumours,
        ReturnActions actions,
        @Nullable String remarks,
        @Nullable ReturnSignature signature) {

    /**
     * The highest level of any ward, as it was decided last, also where it needs review.
     *
     * @param level null while nothing was ever decided; {@code before} is that of the week's beginning
     * @param change null unless both are known
     */
    public record ReturnOverall(
            @Nullable TensionLevel level,
            @Nullable TensionLevel before,
            @Nullable LevelChange change,
            int wardsInReview,
            int wardsNeverAssessed) {}

    /**
     * A ward that stood on the last day of the week, at the week's end, or now if it has not ended.
     *
     * @param ward code
     * @param before its level at the week's beginning
     * @param observations of the week; {@code nilReturns} are apart, and say that somebody looked
     * @param voices how many different officers and partners recorded any of these
     */
    public record ReturnWard(
            String ward,
            String name,
            @Nullable TensionLevel level,
            LevelState state,
            @Nullable TensionLevel before,
            @Nullable LevelChange change,
            @Nullable Instant nextReview,
            long observations,
            long nilReturns,
            long voices) {}

    /**
     * An observation of the week.
     *
     * @param wards codes; none = the whole authority
     * @param text null of one that came of a report, whose words stand there alone
     * @param partner who recorded it, if it was one
     */
    public record ReturnObservation(
            UUID id,
            ObservationBasis basis,
            ObservationSource source,
            ObservationCertainty certainty,
            LocalDate observedOn,
            List<String> wards,
            List<String> indicators,
            @Nullable String text,
            @Nullable String community,
            ObservationMarking marking,
            @Nullable String partner,
            boolean ofReport) {}

    /** Each case is one incident in a week, however many reported it. */
    public record ReturnIncidents(ReturnTrend total, List<ReturnTrend> byStrand, List<ReturnTrend> byWard) {}

    /**
     * @param code null where it is not known, and of all together
     * @param incidents of the week
     * @param mean4 a week, of the four weeks before; null where nobody could report in all of them
     * @param mean52 the same of 52 weeks
     */
    public record ReturnTrend(
            @Nullable String code,
            String label,
            long incidents,
            @Nullable Double mean4,
            @Nullable Double mean52) {}

    /** {@code sentence} as it was told last. */
    public record ReturnSignal(
            UUID id,
            String sentence,
            SignalState state,
            LocalDate since,
            List<String> wards,
            @Nullable SignalVerdict verdict) {}

    /** Ahead of the day on which it was compiled. What lies in the next 14 days is not told again in those up to 30. */
    public record ReturnEvents(List<ReturnEvent> in14Days, List<ReturnEvent> in30Days, List<ReturnEvent> underWatch) {}

    /** {@code wards}: none = the whole authority. */
    public record ReturnEvent(
            UUID id,
            String kind,
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            List<String> wards,
            EventStatus status,
            LocalDate watchUntil) {}

    /** {@code line}: what may be said in public; null while two people have not agreed on it. */
    public record ReturnRumour(
            UUID id,
            String text,
            Instant firstSeenAt,
            List<String> wards,
            RumourSpread spread,
            RumourStatus status,
            @Nullable String line) {}

    /** {@code open} at the end of the week, or now if it has not ended; {@code closed} within it. */
    public record ReturnActions(
            List<ReturnAction> open, List<ReturnAction> closed, int overdue, List<String> publicLines) {}

    /** {@code overdue} at the end of the week, or now if it has not ended. */
    public record ReturnAction(
            UUID id,
            String kind,
            String what,
            List<String> wards,
            PersonView owner,
            @Nullable String agency,
            Instant dueAt,
            boolean overdue,
            TaskState state,
            @Nullable String outcome) {}

    /** {@code sha256} in hex. */
    public record ReturnSignature(PersonView by, Instant at, String sha256) {}

    WeeklyReturn remarking(@Nullable String said) {
        return with(said, signature);
    }

    WeeklyReturn signed(ReturnSignature by) {
        return with(remarks, by);
    }

    private WeeklyReturn with(@Nullable String said, @Nullable ReturnSignature by) {
        return new WeeklyReturn(
                week,
                from,
                to,
                asOf,
                ended,
                marking,
                overall,
                wards,
                observations,
                incidents,
                signals,
                events,
                rumours,
                actions,
                said,
                by);
    }
}
