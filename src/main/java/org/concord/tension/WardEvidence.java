package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one ward, in numbers: what a level is proposed by. A part that is null is one that nobody asked after, which is not the same as
 * none. Weeks are seven days and months twenty-eight, today the last of them.
 */
record WardEvidence(
        @Nullable Told told,
        @Nullable Observed observed,
        @Nullable Signals signals,
        @Nullable Expected expected,
        @Nullable Watched watched) {

    static final WardEvidence NONE = new WardEvidence(null, null, null, null, null);

    static WardEvidence of(Told told) {
        return new WardEvidence(told, null, null, null, null);
    }

    static WardEvidence of(Observed observed) {
        return new WardEvidence(null, observed, null, null, null);
    }

    static WardEvidence of(Signals signals) {
        return new WardEvidence(null, null, signals, null, null);
    }

    static WardEvidence of(Expected expected) {
        return new WardEvidence(null, null, null, expected, null);
    }

    static WardEvidence of(Watched watched) {
        return new WardEvidence(null, null, null, null, watched);
    }

    /** Each part of the one that has it: a part has one source. */
    WardEvidence and(WardEvidence other) {
        return new WardEvidence(
                told == null ? other.told : told,
                observed == null ? other.observed : observed,
                signals == null ? other.signals : signals,
                expected == null ? other.expected : expected,
                watched == null ? other.watched : watched);
    }

    /**
     * Reports of incidents, by the day of the incident where it is known.
     *
     * @param week of the last seven days
     * @param before of the three weeks before these: what is usual, not what is new
     * @param received reports of any kind that reached us in four weeks
     * @param gravest of the cases of the last week
     * @param lastOn when one reached us last; null = never
     */
    record Told(
            int week,
            int before,
            int received,
            @Nullable Severity gravest,
            @Nullable LocalDate lastOn) {

        static final Told NOTHING = new Told(0, 0, 0, null, null);
    }

    /** So many observations of one grading (a light form of the 5x5x5 scheme), in a week and in a month. */
    record Graded(
            ObservationBasis basis, ObservationSource source, ObservationCertainty certainty, int week, int month) {
        boolean isFirm() {
            return source != ObservationSource.RUMOUR && certainty != ObservationCertainty.UNKNOWN;
        }

        /** What might happen, from somebody who knows it at first hand. */
        boolean isFirmWarning() {
            return isFirm() && source == ObservationSource.DIRECT && basis == ObservationBasis.POTENTIAL;
        }
    }

    /**
     * Observations, nil returns apart.
     *
     * @param voices how many different people or organisations told of the last week's
     * @param nilReturns of a month: somebody looked, and there was nothing
     */
    record Observed(List<Graded> graded, int voices, int nilReturns) {
        Observed {
            graded = List.copyOf(graded);
        }

        int week() {
            return graded.stream().mapToInt(Graded::week).sum();
        }

        int month() {
            return graded.stream().mapToInt(Graded::month).sum();
        }

        int firm() {
            return graded.stream().filter(Graded::isFirm).mapToInt(Graded::week).sum();
        }

        int firmWarnings() {
            return graded.stream()
                    .filter(Graded::isFirmWarning)
                    .mapToInt(Graded::week)
                    .sum();
        }
    }

    /** @param rarestYears in how many years the rarest of the open ones comes about once by chance; 0 if there is none */
    record Signals(int open, double rarestYears) {}

    /** Reports of the last week beside what would be usual, and the bound that chance seldom passes. */
    record Expected(int count, double usual, double bound) {}

    /**
     * Events under watch.
     *
     * @param raising that name this ward, and of which whoever looked last says that the level should be raised: trigger events
     * @param others that name this ward, or concern the whole authority
     */
    record Watched(int raising, int others) {}
}
