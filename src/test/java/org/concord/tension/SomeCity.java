package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up city: wards on a square grid a mile apart, each bordering on those beside, above and below it. */
record SomeCity(int across, int down, int strands) {

    /** Monday 5 January 2026. */
    static final int MONDAY = 20_458;

    CityMap map() {
        return new CityMap(IntStream.range(0, wards())
                .mapToObj(
                        ward -> new CityMap.Spot(1600.0 * (ward % across), 1600.0 * (ward / across), neighbours(ward)))
                .toList());
    }

    private List<Integer> neighbours(int ward) {
        return IntStream.range(0, wards())
                .filter(other ->
                        Math.abs(other % across - ward % across) + Math.abs(other / across - ward / across) == 1)
                .boxed()
                .toList();
    }

    int wards() {
        return across * down;
    }

    Grid grid() {
        return new Grid(wards(), strands);
    }

    SpikeWords words() {
        List<String> names = new ArrayList<>(List.of("Normanton", "Arboretum", "Abbey", "Sinfin"));
        IntStream.range(names.size(), wards()).forEach(ward -> names.add("Ward " + (ward + 1)));
        return new SpikeWords(
                names.subList(0, wards()),
                Stream.of("race hate", "faith hate", "disability hate", "homophobic hate")
                        .limit(strands)
                        .toList());
    }

    SpikeDetector detector() {
        return new SpikeDetector(map(), words());
    }

    /** So many reports of that day, all known the same day. */
    static List<Sighting> reports(int day, int ward, int strand, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Sighting(day, day, ward, strand))
                .toList();
    }

    /** As steady as whole numbers can be: one report in every cell each so many days, no two cells on the same ones. */
    List<Sighting> steady(int from, int days, int every) {
        List<Sighting> sightings = new ArrayList<>();
        for (int day = from; day < from + days; day++) {
            for (int cell = 0; cell < grid().cells(); cell++) {
                if ((day + cell) % every == 0) {
                    sightings.addAll(reports(day, cell / strands, cell % strands, 1));
                }
            }
        }
        return sightings;
    }

    /** What chance makes of these true rates, which no fit has seen. */
    Picture truth(double aDay, double cityScatter, double dispersion) {
        double[] rates = new double[grid().cells()];
        double[] certain = new double[grid().cells()];
        for (int cell = 0; cell < rates.length; cell++) {
            // wards and strands differ by the factor of ten that real ones do
            rates[cell] = aDay * (0.2 + (cell % strands)) * (0.2 + (cell / strands) % 5);
            certain[cell] = 1e6;
        }
        double[] weekdays = {0.9, 1, 1.1, 1.2, 0.9, 0.9, 1};
        Baseline baseline = new Baseline(
                grid(), rates, certain, 1, dispersion, cityScatter, weekdays, AnnualShape.flat(strands), 52);
        return new Picture(baseline, ReportingDelay.asOf(0, List.of()));
    }

    static List<Sighting> together(List<Sighting> one, List<Sighting> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
