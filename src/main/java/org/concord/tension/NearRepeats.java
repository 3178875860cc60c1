package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/** Which of the newly known incidents follow others of their strand so closely that it stands above the bar. Pure. */
final class NearRepeats {
    /** What became known within so many days is new: a look that was missed is made up for. */
    static final int NEW_FOR = 7;

    /** An incident told of later than that is history. */
    static final int TOLD_WITHIN = 21;

    private final CityHistory city;
    private final CityCodes codes;
    private final IntFunction<Optional<Double>> squareMetres;

    /** @param squareMetres of a ward id; empty = not known, and nothing is said of that ward */
    NearRepeats(CityHistory city, CityCodes codes, IntFunction<Optional<Double>> squareMetres) {
        this.city = city;
        this.codes = codes;
        this.squareMetres = squareMetres;
    }

    /**
     * @param firstDay of the incidents that it follows
     * @param day its own
     */
    record Found(UUID file, int ward, int strand, int firstDay, int day, NearRepeat repeat) {}

    /** @param bar the one of the watch, so that a street has to be as rare as a ward */
    List<Found> on(int today, List<PlacedIncident> incidents, double bar) {
        Optional<Picture> picture = Picture.toJudgeBy(today, city.history());
        List<Found> found = new ArrayList<>();
        if (picture.isPresent()) {
            Look look = new Look(today, incidents, picture.get());
            for (PlacedIncident one : incidents) {
                if (isNew(one, today)) {
                    one.strands().forEach(strand -> on(look, one, strand)
                            .filter(near -> near.repeat().score() >= bar)
                            .ifPresent(found::add));
                }
            }
        }
        return found;
    }

    private record Look(int today, List<PlacedIncident> incidents, Picture picture) {
        List<ClosePairs.Place> others(PlacedIncident one, int strand) {
            List<ClosePairs.Place> others = new ArrayList<>();
            for (PlacedIncident other : incidents) {
                if (other.at() != null && !other.file().equals(one.file()) && other.isOf(strand)) {
                    others.add(other.at());
                }
            }
            return others;
        }
    }

    private static boolean isNew(PlacedIncident one, int today) {
        return one.at() != null
                && one.ward() != null
                && one.knownOn().toEpochDay() > today - NEW_FOR
                && one.at().day() > today - TOLD_WITHIN;
    }

    private Optional<Found> on(Look look, PlacedIncident one, int strand) {
        ClosePairs.Place at = one.at();
        int ward = one.ward() == null ? -1 : codes.wards().indexOf(one.ward());
        int ground = codes.strands().indexOf(strand);
        if (at == null || ward < 0 || ground < 0) {
            return Optional.empty();
        }
        List<ClosePairs.Place> others = look.others(one, strand);
        int wardId = codes.wards().get(ward);
        CountLaw usual = usual(look, city.history().grid().cell(ward, ground), at.day());
        return squareMetres
                .apply(wardId)
                .map(area -> new Found(
                        one.file(),
                        wardId,
                        strand,
                        first(at, others),
                        at.day(),
                        NearRepeat.of(at, others, usual, area)));
    }

    private static int first(ClosePairs.Place at, List<ClosePairs.Place> others) {
        return NearRepeat.close(at, others)
                .mapToInt(ClosePairs.Place::day)
                .min()
                .orElse(at.day());
    }

    /** Of the ward in the days that end with this one, as far as they are known by now. */
    private CountLaw usual(Look look, int cell, int last) {
        double expected = 0;
        for (int day = last - NearRepeat.CLOSE.days() + 1; day <= last; day++) {
            if (!city.history().outages().contains(day)) {
                expected += look.picture().expectedKnown(cell, day, look.today() - day);
            }
        }
        Baseline baseline = look.picture().baseline();
        return baseline.law(expected, baseline.uncertainty(new int[] {cell}));
    }
}
