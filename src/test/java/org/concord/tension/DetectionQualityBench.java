package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how well rises are found, beside published methods: {@code bench/quality}. Not part of the build. No threshold of the
 * house's own is chosen on what is printed; those of the other methods are, and that is said.
 */
class DetectionQualityBench {
    static final long SEED = 20_261_122;

    private final QualityTable table = new QualityTable();

    @Test
    void printsTheTable() throws IOException {
        WeeklyQuality weekly = new WeeklyQuality(table);
        CityQuality cities = new CityQuality(table);
        Optional<Vectors> whole = Vectors.present()
                .filter(vectors -> vectors.has("noufaily_counts.csv"))
                .findFirst();
        if (whole.isPresent()) {
            weekly.print("Noufaily's simulation, the 210 kept series", OutbreakSeries.kept(whole.get()), whole.get());
            cities.kept();
        } else {
            table.line("!!!! The reference collection is missing: only what is invented here is measured.");
        }
        weekly.print("Noufaily's simulation, 420 freshly invented series", OutbreakSeries.invented(10, SEED), null);
        cities.invented();
        times();
        Files.writeString(Path.of(System.getProperty("concord.quality.table", "target/quality.txt")), table.text());
        assertThat(table.text()).isNotEmpty();
    }

    /** Alone on one thread, warm; five years of a city. */
    private void times() {
        int years = 5 * 364;
        CityPanel panel = InventedCity.panel(SEED, years);
        CountHistory history = panel.history();
        SpikeDetector detector = new SpikeDetector(
                panel.map(),
                new SpikeWords(
                        new SomeCity(6, 3, 8).words().wards(),
                        IntStream.range(0, 8)
                                .mapToObj(strand -> "strand " + strand)
                                .toList()));
        AlarmBudget.Effort effort = new AlarmBudget.Effort(40, SEED);
        AlarmBudget budget = detector.budget(history, years, effort).orElseThrow();
        long began = System.nanoTime();
        budget = detector.budget(history, years, effort).orElseThrow();
        double seconds = (System.nanoTime() - began) / 1e9;
        SpikeDetector.State state = new SpikeDetector.State(3, budget, Episodes.none());
        double[] millis = new double[300];
        for (int run = -100; run < millis.length; run++) {
            long before = System.nanoTime();
            detector.detect(history, years - Math.floorMod(run, 200), state);
            if (run >= 0) {
                millis[run] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        table.line(
                "\nOne city with five years of history (%d reports, 18 wards, 8 strands): a day is judged in %.1f ms (p99 %.1f ms), the bar is renewed in %.1f s",
                panel.sightings().size(),
                millis[millis.length / 2],
                millis[millis.length - 1 - millis.length / 100],
                seconds);
    }
}
