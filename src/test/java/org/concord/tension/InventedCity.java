package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Invents a city as the panels of the reference collection are described: 18 wards and 8 strands with some fifty reports a
 * week, weekdays, a season, swings of cells and of the city from week to week, copies, delays, and rises of a ward, of
 * neighbours or of the city put in every three weeks. It does not draw from the model that the detector fits.
 */
final class InventedCity {
    private static final SomeCity CITY = new SomeCity(6, 3, 8);
    private static final double[] STRAND = {.33, .16, .14, .1, .08, .06, .05, .05};
    private static final double[] WEEKDAY = {.95, .97, .94, .97, 1, 1.08, 1.12};
    private static final double REPORTS_A_DAY = 6.1;
    private static final double OF_CELL = 1 / 6.0;
    private static final double OF_CITY = 1 / 50.0;
    private static final double COPIES = 0.12;
    private static final int FIRST_RISE = 43;

    private final UniformRandomProvider random;
    private final int days;
    private final double reportsADay;
    private final List<Sighting> sightings = new ArrayList<>();

    private InventedCity(long seed, int days, double reportsADay) {
        this.random = new SplittableRandom(seed)::nextLong;
        this.days = days;
        this.reportsADay = reportsADay;
    }

    static CityPanel panel(long seed, int days) {
        InventedCity city = new InventedCity(seed, days, REPORTS_A_DAY);
        city.usual();
        return new CityPanel(CITY.map(), CITY.grid(), city.sightings, city.rises());
    }

    /** Nothing is put in. */
    static CityPanel quiet(long seed, int days) {
        return quiet(seed, days, REPORTS_A_DAY * (1 + COPIES) * 7);
    }

    /** Nothing is put in, and about so many reports come in a week, copies among them. */
    static CityPanel quiet(long seed, int days, double reportsAWeek) {
        InventedCity city = new InventedCity(seed, days, reportsAWeek / 7 / (1 + COPIES));
        city.usual();
        return new CityPanel(CITY.map(), CITY.grid(), city.sightings, List.of());
    }

    private void usual() {
        double[] ward = IntStream.range(0, CITY.wards())
                .mapToDouble(i -> Math.exp(0.55 * normal()))
                .toArray();
        double all = IntStream.range(0, ward.length).mapToDouble(i -> ward[i]).sum();
        double[] phase = IntStream.range(0, STRAND.length)
                .mapToDouble(i -> 2 * Math.PI * random.nextDouble())
                .toArray();
        for (int week = 1; week <= days; week += 7) {
            double city = gamma(OF_CITY);
            for (int cell = 0; cell < CITY.grid().cells(); cell++) {
                int strand = CITY.grid().strandOf(cell);
                double rate = reportsADay * STRAND[strand] * ward[cell / STRAND.length] / all * city * gamma(OF_CELL);
                for (int day = week; day < Math.min(week + 7, days + 1); day++) {
                    double season = 1 + .2 * Math.cos(2 * Math.PI * day / 365.25 + phase[strand]);
                    report(day, cell / STRAND.length, strand, poisson(rate * season * WEEKDAY[day % 7]));
                }
            }
        }
    }

    private void report(int day, int ward, int strand, int count) {
        for (int i = 0; i < count; i++) {
            sightings.add(new Sighting(day, day + delay(), ward, strand));
            if (random.nextDouble() < COPIES) {
                sightings.add(new Sighting(day, day + delay(), ward, strand));
            }
        }
    }

    /** More than half on the same day, hardly any after four weeks. */
    private int delay() {
        return random.nextDouble() < .55 ? 0 : Math.min(28, 1 + (int) Math.floor(Math.exp(.1 + 1.05 * normal())));
    }

    private List<CityPanel.Rise> rises() {
        List<CityPanel.Rise> rises = new ArrayList<>();
        int start = FIRST_RISE;
        while (start + 12 <= days) {
            double kind = random.nextDouble();
            rises.add(kind < .46 ? ward(start) : kind < .77 ? cluster(start) : city(start));
            start += 18 + (int) (9 * random.nextDouble());
        }
        rises.forEach(this::putIn);
        return rises;
    }

    private CityPanel.Rise ward(int start) {
        return new CityPanel.Rise("ward", start, start + 6, anyStrand(), Set.of(anyWard()));
    }

    private CityPanel.Rise cluster(int start) {
        int centre = anyWard();
        Set<Integer> wards = new TreeSet<>(Set.of(centre));
        CITY.map().wards().get(centre).neighbours().stream().limit(3).forEach(wards::add);
        return new CityPanel.Rise("cluster", start, start + 9, anyStrand(), wards);
    }

    private CityPanel.Rise city(int start) {
        Set<Integer> wards = IntStream.range(0, CITY.wards()).boxed().collect(Collectors.toSet());
        return new CityPanel.Rise("city", start, start + 11, anyStrand(), wards);
    }

    private void putIn(CityPanel.Rise rise) {
        List<Integer> wards = List.copyOf(rise.wards());
        int size =
                switch (rise.type()) {
                    case "ward" -> between(4, 12);
                    case "cluster" -> between(6, 20);
                    default -> between(12, 45);
                };
        for (int i = 0; i < size; i++) {
            int day = rise.end() + 1;
            while (day > rise.end()) {
                day = rise.start() + (int) Math.floor(2.2 * Math.exp(.7 * normal()));
            }
            int ward = wards.get((int) (wards.size() * random.nextDouble()));
            sightings.add(new Sighting(day, day + delay(), ward, rise.strand()));
        }
    }

    private int between(int least, int most) {
        return least + (int) ((most - least + 1) * random.nextDouble());
    }

    private int anyStrand() {
        return (int) (STRAND.length * random.nextDouble());
    }

    private int anyWard() {
        return (int) (CITY.wards() * random.nextDouble());
    }

    private double normal() {
        return ZigguratSampler.NormalizedGaussian.of(random).sample();
    }

    /** With a mean of one. */
    private double gamma(double variance) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / variance, variance)
                .sample();
    }

    private int poisson(double mean) {
        return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
    }
}
