package org.concord.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concord.place.Point;
import org.concord.report.PlaceType;
import org.concord.report.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What of a report is compared with others, to find those of the same incident. Pure.
 *
 * @param strands ids
 * @param types ids
 * @param words what it was told in, without those that every English sentence has
 * @param repeats what it has in common, by keyed hashes, with the reports that it is compared with
 */
record Trace(
        UUID report,
        When when,
        Where where,
        Set<Integer> strands,
        Set<Integer> types,
        Set<String> words,
        Set<Repeat> repeats) {

    /** In the vault, and known to be the same without opening it. */
    enum Repeat {
        PERSON,
        SUBJECT,
        HOME
    }

    /** When it happened, as exactly as it was told. */
    record When(@Nullable Instant from, @Nullable Instant to, Precision precision, Instant receivedAt) {
        private static final Duration DAY = Duration.ofHours(24);

        /** Whether it is known to within hours. */
        boolean isFine() {
            return from != null && (precision == Precision.EXACT || precision == Precision.APPROXIMATE);
        }

        boolean isKnown() {
            return from != null && precision != Precision.UNKNOWN;
        }

        Instant start() {
            return from == null ? receivedAt : from;
        }

        private Instant end() {
            if (to != null) {
                return to;
            }
            return switch (precision) {
                case DAY -> start().plus(DAY);
                case ONGOING -> receivedAt.isAfter(start()) ? receivedAt : start();
                case EXACT, APPROXIMATE, UNKNOWN -> start();
            };
        }

        /** Between the end of one and the start of the other; none if they overlap. */
        Duration apart(When other) {
            if (end().isBefore(other.start())) {
                return Duration.between(end(), other.start());
            }
            return other.end().isBefore(start()) ? Duration.between(other.end(), start()) : Duration.ZERO;
        }
    }

    /**
     * Where it happened, as exactly as it may be known: of a home to 100 m.
     *
     * @param ward id
     */
    record Where(
            @Nullable Integer ward,
            @Nullable String outward,
            @Nullable Point point,
            @Nullable PlaceType type) {}
}
