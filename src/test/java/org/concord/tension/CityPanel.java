package org.concord.tension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** A simulated city whose rises are known, so that what a method says of it can be counted. */
record CityPanel(CityMap map, Grid grid, List<Sighting> sightings, List<Rise> rises) {
    /** No panel ever hears of anything after this. */
    static final int TOO_LATE = 30;

    private static final int STRANDS = 8;
    private static final int AFTERMATH = 7;

    /** What was put in. */
    record Rise(String type, int start, int end, int strand, Set<Integer> wards) {
        boolean explains(int day, Finding finding) {
            return start <= day
                    && day <= end + AFTERMATH
                    && finding.strands().strands().get(strand)
                    && wards.stream().anyMatch(finding.zone().wards()::get);
        }
    }

    /** A rise and after how many days it was found, if it was. */
    record Found(Rise rise, Optional<Integer> delay) {}

    /** How a stretch went: each rise within it, and the new alerts that no rise explains. */
    record Outcome(List<Found> rises, int falseAlerts, double weeks) {
        static Outcome of(List<Outcome> panels) {
            return new Outcome(
                    panels.stream().flatMap(panel -> panel.rises().stream()).toList(),
                    panels.stream().mapToInt(Outcome::falseAlerts).sum(),
                    panels.stream().mapToDouble(Outcome::weeks).sum());
        }

        Outcome of(String type) {
            return new Outcome(
                    rises.stream().filter(one -> one.rise().type().equals(type)).toList(), falseAlerts, weeks);
        }

        double found(int within) {
            return rises.stream()
                            .filter(one ->
                                    one.delay().filter(delay -> delay <= within).isPresent())
                            .count()
                    / (double) rises.size();
        }

        double falseAWeek() {
            return falseAlerts / weeks;
        }
    }

    static Optional<CityPanel> kept(String name) {
        return Vectors.present()
                .map(vectors -> new Vectors(vectors.folder().resolve("city")))
                .filter(city -> city.has(name + "_reports.csv"))
                .findFirst()
                .map(city -> read(city, name));
    }

    private static CityPanel read(Vectors city, String name) {
        CityMap map = new CityMap(city.rows("wards.csv").stream()
                .map(row -> new CityMap.Spot(
                        Vectors.number(row, "x"), Vectors.number(row, "y"), List.copyOf(wards(row, "neighbours"))))
                .toList());
        List<Sighting> sightings = city.rows(name + "_reports.csv").stream()
                .map(row -> new Sighting(
                        whole(row, "day"),
                        whole(row, "report_day"),
                        whole(row, "ward") - 1,
                        whole(row, "category") - 1))
                .toList();
        List<Rise> rises = city.has(name + "_events.csv")
                ? city.rows(name + "_events.csv").stream()
                        .map(row -> new Rise(
                                row.get("type"),
                                whole(row, "start"),
                                whole(row, "end"),
                                whole(row, "category") - 1,
                                wards(row, "wards")))
                        .toList()
                : List.of();
        return new CityPanel(map, new Grid(map.size(), STRANDS), sightings, rises);
    }

    private static Set<Integer> wards(CSVRecord row, String column) {
        return Stream.of(row.get(column).trim().split(" "))
                .map(ward -> Integer.parseInt(ward) - 1)
                .collect(Collectors.toSet());
    }

    private static int whole(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    CountHistory history() {
        return CountHistory.of(grid, sightings, 1);
    }

    /**
     * How the findings of each day fare with the bookkeeping that turns them into alerts.
     *
     * @param days of each day from the first one, the rarest first
     * @param bar in force on a day
     */
    Outcome outcome(int from, List<List<Finding>> days, IntToDoubleFunction bar) {
        Map<Rise, Integer> delays = new HashMap<>();
        Episodes episodes = Episodes.none();
        int falseAlerts = 0;
        int to = from + days.size() - 1;
        for (int day = from; day <= to; day++) {
            Episodes.Day after = episodes.on(day, days.get(day - from), bar.applyAsDouble(day));
            episodes = after.episodes();
            for (Episodes.Verdict verdict : after.verdicts()) {
                falseAlerts += note(verdict, day, delays) ? 0 : verdict.news() == Episodes.News.NEW ? 1 : 0;
            }
        }
        List<Found> found = rises.stream()
                .filter(rise -> rise.start() >= from && rise.end() <= to)
                .map(rise -> new Found(rise, Optional.ofNullable(delays.get(rise))))
                .toList();
        return new Outcome(found, falseAlerts, days.size() / 7.0);
    }

    /** Whether a rise explains it. Only what is told to officers finds one. */
    private boolean note(Episodes.Verdict verdict, int day, Map<Rise, Integer> delays) {
        List<Rise> explained = rises.stream()
                .filter(rise -> rise.explains(day, verdict.finding()))
                .toList();
        if (verdict.news() != Episodes.News.GOES_ON) {
            explained.forEach(rise -> delays.putIfAbsent(rise, day - rise.start()));
        }
        return !explained.isEmpty();
    }
}
