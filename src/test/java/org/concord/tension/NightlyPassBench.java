package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how long the statistics of one night take for every authority of a country, one after the other as the service does it, alone on one
 * thread: {@code bench/nightly}. Not part of the build. What reading the counts costs is not in it.
 */
class NightlyPassBench {
    private static final int AUTHORITIES = Integer.getInteger("concord.nightly.authorities", 350);
    private static final int DAYS = 5 * 364;
    private static final int STRANDS = 9;
    private static final int DAYS_A_WEEK = 7;
    private static final int DIFFERENT = 10;

    /** Each night a seventh of them have their bars renewed. */
    private static final AlarmBudget.Effort EFFORT = new AlarmBudget.Effort(40, DetectionQualityBench.SEED);

    private record Night(double judged, double renewed, int told) {}

    @Test
    void printsTheNight() throws IOException {
        List<CountHistory> cities =
                IntStream.range(0, DIFFERENT).mapToObj(NightlyPassBench::city).toList();
        CityMap map = InventedCity.quiet(0, DAYS_A_WEEK).map();
        SpikeDetector detector = new SpikeDetector(map, words(map));
        AlarmBudget budget = detector.budget(cities.getFirst(), DAYS, EFFORT).orElseThrow();
        night(detector, cities, budget, DIFFERENT);
        double[] judged = new double[AUTHORITIES];
        double renewed = 0;
        int told = 0;
        long held = 0;
        for (int authority = 0; authority < AUTHORITIES; authority++) {
            CountHistory history = cities.get(authority % DIFFERENT);
            Night night = one(detector, history, budget, authority);
            judged[authority] = night.judged();
            renewed += night.renewed();
            told += night.told();
            held = Math.max(held, held());
        }
        String text = text(judged, renewed, told, held, cities);
        Files.writeString(Path.of(System.getProperty("concord.nightly.text", "target/nightly.txt")), text);
        assertThat(Arrays.stream(judged).sum()).isPositive();
    }

    private static void night(SpikeDetector detector, List<CountHistory> cities, AlarmBudget budget, int authorities) {
        for (int authority = 0; authority < authorities; authority++) {
            one(detector, cities.get(authority % DIFFERENT), budget, authority);
        }
    }

    private static Night one(SpikeDetector detector, CountHistory history, AlarmBudget budget, int authority) {
        int today = DAYS - authority / DIFFERENT;
        SlowRises evidence = SlowRises.none(history.grid(), today - 1);
        long began = System.nanoTime();
        SpikeDetector.State state = new SpikeDetector.State(3.2, budget, Episodes.none());
        int told = detector.detect(history, today, state).spikes().size();
        Picture picture = Picture.asOf(today, history).orElseThrow();
        told += evidence.on(history, today, picture, 10).rises().size();
        double judged = (System.nanoTime() - began) / 1e9;
        long before = System.nanoTime();
        if (authority % DAYS_A_WEEK == 0) {
            detector.budget(history, today, EFFORT).orElseThrow();
        }
        return new Night(judged, (System.nanoTime() - before) / 1e9, told);
    }

    /** In bytes, what is held at this moment and what nobody has cleared away yet. */
    private static long held() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A city of eight strands, of whose reports each ninth is on a ninth. */
    private static CountHistory city(int seed) {
        CityPanel panel = InventedCity.panel(seed, DAYS);
        List<Sighting> sightings = new ArrayList<>();
        for (Sighting one : panel.sightings()) {
            int strand = sightings.size() % STRANDS == 0 ? STRANDS - 1 : one.strand();
            sightings.add(new Sighting(one.day(), one.knownOn(), one.ward(), strand));
        }
        return CountHistory.of(panel.map().grid(STRANDS), sightings, 1);
    }

    private static SpikeWords words(CityMap map) {
        return new SpikeWords(
                IntStream.range(0, map.size()).mapToObj(ward -> "Ward " + ward).toList(),
                IntStream.range(0, STRANDS)
                        .mapToObj(strand -> "strand " + strand)
                        .toList());
    }

    private static String text(double[] judged, double renewed, int told, long held, List<CountHistory> cities) {
        double[] sorted = Arrays.stream(judged).sorted().toArray();
        return String.format(
                Locale.UK,
                """
                %d authorities of 18 wards and %d strands, each with five years of days (about %d reports)
                  a night's judging, all of them        %7.1f s   (one: median %.1f ms, p99 %.1f ms)
                  bars renewed for a seventh of them    %7.1f s
                  most memory in use at any time        %7d MB, of at most %d
                  told                                  %7d
                """,
                judged.length,
                STRANDS,
                cities.getFirst().sightings().size(),
                Arrays.stream(judged).sum(),
                1000 * sorted[sorted.length / 2],
                1000 * sorted[sorted.length - 1 - sorted.length / 100],
                renewed,
                held >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                told);
    }
}
