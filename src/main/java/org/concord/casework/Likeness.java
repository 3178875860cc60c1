package org.concord.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.concord.place.Point;
import org.concord.report.PlaceType;
import org.concord.triage.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports are of one incident: evidence for and against, added up, each with its sentence (after Fellegi and Sunter, A theory
 * for record linkage, 1969: what agrees by chance often says little). Pure. It only proposes; an officer decides.
 */
final class Likeness {
    /** From here on it is worth an officer's look; measured in {@code bench/similar.py}. */
    static final int WORTH_A_LOOK = 60;

    private static final int WORDS_MOST = 35;
    private static final double WEIGHT_OF_MANY = 15;
    private static final double SHARE_OF_MANY = 0.4;
    private static final Set<PlaceType> SAYS_NOTHING = Set.of(PlaceType.OTHER, PlaceType.UNKNOWN);

    private final Trace one;
    private final Trace other;
    private final List<Reason> reasons = new ArrayList<>();

    private Likeness(Trace one, Trace other) {
        this.one = one;
        this.other = other;
    }

    /** @param neighbours ids of the wards that border on the first one's */
    static List<Reason> of(Trace one, Trace other, Set<Integer> neighbours, WordRarity rarity) {
        Likeness likeness = new Likeness(one, other);
        likeness.time();
        likeness.place(neighbours);
        likeness.placeType();
        likeness.kind();
        likeness.words(rarity.of(one.words(), other.words()));
        likeness.repeats();
        return List.copyOf(likeness.reasons);
    }

    static int score(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    private void time() {
        Duration apart = one.when().apart(other.when());
        if (!one.when().isKnown() || !other.when().isKnown()) {
            addIf(apart.toHours() < 24, "timeNotTold", 12, "told of within a day of each other");
        } else if (apart.toHours() >= 24) {
            addIf(apart.toHours() >= 48, "otherDay", -20, "more than two days apart");
        } else if (!one.when().isFine() || !other.when().isFine()) {
            addIf(apart.isZero(), "sameDay", 20, "may be of the same day");
        } else {
            hours(apart);
        }
    }

    private void hours(Duration apart) {
        if (apart.toMinutes() <= 60) {
            add("sameHour", 30, "within an hour of each other");
        } else {
            boolean few = apart.toHours() < 4;
            add(
                    few ? "sameHours" : "sameNight",
                    few ? 20 : 6,
                    few ? "within four hours of each other" : "within a day of each other");
        }
    }

    private void place(Set<Integer> neighbours) {
        Point here = one.where().point();
        Point there = other.where().point();
        if (here != null && there != null) {
            distance(metres(here, there));
        } else if (agree(one.where().ward(), other.where().ward())) {
            boolean closer = agree(one.where().outward(), other.where().outward());
            add("sameWard", closer ? 12 : 10, closer ? "in the same ward and postcode area" : "in the same ward");
        } else if (agree(one.where().outward(), other.where().outward())) {
            add("samePostcodeArea", 6, "in the same postcode area");
        } else if (one.where().ward() != null && other.where().ward() != null) {
            boolean next = neighbours.contains(other.where().ward());
            add(
                    next ? "neighbouringWard" : "otherWard",
                    next ? 2 : -12,
                    next ? "in neighbouring wards" : "in other wards");
        }
    }

    /** Points of homes lie on a grid of 100 m, so that the nearest are one step apart. */
    private void distance(double metres) {
        long tens = Math.round(metres / 10) * 10;
        if (metres <= 150) {
            add("samePlace", 25, "about %d m apart".formatted(tens));
        } else if (metres <= 500) {
            add("nearPlace", 15, "about %d m apart".formatted(tens));
        } else {
            addIf(metres > 1500, "otherPlace", -15, "more than 1.5 km apart");
            addIf(metres <= 1500, "sameArea", 4, "less than 1.5 km apart");
        }
    }

    private void placeType() {
        PlaceType here = one.where().type();
        PlaceType there = other.where().type();
        if (here != null && there != null && !SAYS_NOTHING.contains(here) && !SAYS_NOTHING.contains(there)) {
            add(
                    here == there ? "samePlaceType" : "otherPlaceType",
                    here == there ? 4 : -4,
                    here == there ? "at the same kind of place" : "at other kinds of place");
        }
    }

    private void kind() {
        compare(one.strands(), other.strands(), "Strand", 8, "motive");
        compare(one.types(), other.types(), "IncidentType", 7, "kind of incident");
    }

    private void compare(Set<Integer> ours, Set<Integer> theirs, String rule, int points, String of) {
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            boolean shared = !Collections.disjoint(ours, theirs);
            add(
                    (shared ? "same" : "other") + rule,
                    shared ? points : -points,
                    (shared ? "the same " : "another ") + of);
        }
    }

    private void words(WordRarity.Common common) {
        double share = Math.min(1, common.share() / SHARE_OF_MANY);
        double weight = Math.min(1, common.weight() / WEIGHT_OF_MANY);
        int points = (int) Math.round(WORDS_MOST * share * weight);
        addIf(
                points > 0,
                "sameWords",
                points,
                points > WORDS_MOST / 2 ? "told in much the same words" : "some words in common");
    }

    /** Each of them has its own weight whatever the rest: the same person may be met with again. */
    private void repeats() {
        addIf(
                other.repeats().contains(Trace.Repeat.PERSON),
                "samePerson",
                15,
                "by the same person, as far as we can tell without looking up who it is");
        addIf(
                other.repeats().contains(Trace.Repeat.SUBJECT),
                "sameSubject",
                15,
                "about the same person, as far as we can tell without looking up who it is");
        addIf(
                other.repeats().contains(Trace.Repeat.HOME),
                "sameHome",
                20,
                "at the same address, as far as we can tell without looking up who it is");
    }

    private static boolean agree(@Nullable Object here, @Nullable Object there) {
        return here != null && here.equals(there);
    }

    /** On a plane, which is exact enough within a city. */
    private static double metres(Point here, Point there) {
        double degree = 111_320;
        double north = (here.lat() - there.lat()) * degree;
        double east = (here.lon() - there.lon()) * degree * Math.cos(Math.toRadians(here.lat()));
        return Math.hypot(north, east);
    }

    private void addIf(boolean holds, String rule, int points, String because) {
        if (holds) {
            add(rule, points, because);
        }
    }

    private void add(String rule, int points, String because) {
        reasons.add(new Reason(rule, points, because));
    }
}
