package org.concord.tension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** Invents weeks in which nothing is going on: chance alone, as the picture of what is usual describes it. */
final class QuietCity {

    private final Picture picture;
    private final UniformRandomProvider random;

    /** The same seed invents the same weeks. */
    QuietCity(Picture picture, long seed) {
        this.picture = picture;
        this.random = new SplittableRandom(seed)::nextLong;
    }

    List<Sighting> weeks(int from, int weeks) {
        return weeks(from, weeks, 1);
    }

    /** @param misjudgedFor for so many weeks on end a rate is misjudged in the same way, before it is drawn anew */
    List<Sighting> weeks(int from, int weeks, int misjudgedFor) {
        List<Sighting> sightings = new ArrayList<>();
        double[] misjudged = misjudged();
        for (int week = 0; week < weeks; week++) {
            misjudged = week % misjudgedFor == 0 ? misjudged() : misjudged;
            week(from + week * WeeklyCells.WEEK, misjudged, sightings);
        }
        return sightings;
    }

    private double[] misjudged() {
        return Arrays.stream(picture.baseline().certainty())
                .map(sureness -> gamma(sureness, 1 / sureness))
                .toArray();
    }

    private void week(int from, double[] misjudged, List<Sighting> sightings) {
        Baseline baseline = picture.baseline();
        double scatter = baseline.cityScatter();
        double city = scatter == 0 ? 1 : gamma(1 / scatter, scatter);
        for (int cell = 0; cell < baseline.grid().cells(); cell++) {
            for (int day = from; day < from + WeeklyCells.WEEK; day++) {
                int count = count(city * misjudged[cell] * baseline.expected(cell, day), baseline.dispersion());
                for (int i = 0; i < count; i++) {
                    sightings.add(sighting(day, cell));
                }
            }
        }
    }

    /** Negative binomial by a Poisson whose mean is gamma; summed over days it keeps the same dispersion. */
    private int count(double mean, double dispersion) {
        double poissonMean = dispersion > 1 ? gamma(mean / (dispersion - 1), dispersion - 1) : mean;
        return poissonMean > 0 ? PoissonSampler.of(random, poissonMean).sample() : 0;
    }

    private double gamma(double shape, double scale) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, scale).sample();
    }

    private Sighting sighting(int day, int cell) {
        double chance = random.nextDouble();
        int delay = 0;
        while (picture.delay().known(delay) < chance) {
            delay++;
        }
        Grid grid = picture.baseline().grid();
        return new Sighting(day, day + delay, grid.wardOf(cell), grid.strandOf(cell));
    }
}
