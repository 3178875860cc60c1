package org.concord.tension;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** How well whole cities are watched: rises found, how soon, and how often in vain. */
final class CityQuality {
    private static final List<Double> BUDGETS = List.of(1.0, 0.5, 0.25);
    private static final int MATURE_FROM = 736;
    private static final int MATURE_TO = 1085;
    private static final int COLD_FROM = 43;
    private static final int COLD_TO = 110;
    private static final int INVENTED_COLD = 40;
    private static final int INVENTED_MATURE = 6;
    private static final int INVENTED_SMALL = 6;
    private static final double SMALL = 8;
    private static final int INVENTED_QUIET = 3;
    private static final long SEED = DetectionQualityBench.SEED;

    private final QualityTable table;

    CityQuality(QualityTable table) {
        this.table = table;
    }

    void kept() {
        List<CityPanel> kept = Stream.of("panel1", "panel2", "panel3")
                .map(name -> CityPanel.kept(name).orElseThrow())
                .toList();
        table.line("\nThe three kept city panels, after two years (days %d to %d)", MATURE_FROM, MATURE_TO);
        head();
        others(kept, MATURE_FROM, MATURE_TO, ours(kept, MATURE_FROM, MATURE_TO));
        chosen(
                "Farrington flexible weekly, 2 years",
                kept,
                limit -> panel -> new PanelYardsticks(panel).farrington(MATURE_FROM, MATURE_TO));
        Vectors.present()
                .map(vectors -> new Vectors(vectors.folder().resolve("city")))
                .filter(city -> city.has("reference_performance.csv"))
                .forEach(city -> {
                    for (CSVRecord row : city.rows("reference_performance.csv")) {
                        table.line(
                                "(theirs) %-60.60s at %-4s %5.2f a week: found %s, in 3 days %s, in 7 %s; ward %s, cluster %s, city %s",
                                row.get("method"),
                                row.get("budget_false_per_week"),
                                Vectors.number(row, "realised_false_per_week"),
                                row.get("detected"),
                                row.get("detected_within_3d"),
                                row.get("detected_within_7d"),
                                row.get("detected_ward"),
                                row.get("detected_cluster"),
                                row.get("detected_city"));
                    }
                });
        table.line("\nThe same, cold (days %d to %d)", COLD_FROM, COLD_TO);
        head();
        ours(kept, COLD_FROM, COLD_TO);
        table.line("\nThe kept panel in which nothing is going on (days 60 to 1085)");
        head();
        labelFree(detectors(List.of(CityPanel.kept("null_panel").orElseThrow()), 60, MATURE_TO));
    }

    void invented() {
        List<CityPanel> cold = LongStream.range(0, INVENTED_COLD)
                .mapToObj(i -> InventedCity.panel(SEED + i, COLD_TO + 14))
                .toList();
        table.line("\n%d freshly invented cities, cold (days %d to %d)", INVENTED_COLD, COLD_FROM, COLD_TO);
        head();
        others(cold, COLD_FROM, COLD_TO, ours(cold, COLD_FROM, COLD_TO));
        table.line("\n%d freshly invented cities in which nothing is going on (days 60 to 424)", INVENTED_MATURE);
        head();
        List<CityPanel> quiet = LongStream.range(0, INVENTED_MATURE)
                .mapToObj(i -> InventedCity.quiet(SEED + 2000 + i, 438))
                .toList();
        labelFree(detectors(quiet, 60, 424));
        double slow = quiet.parallelStream()
                .mapToDouble(panel -> PanelDetector.slowRisesAWeek(panel, 60, 424))
                .average()
                .orElseThrow();
        table.line("%-48s %7.2f   (promised: %.2f)", "concord, slow build-ups", slow, SlowRiseBudget.PROMISED_A_WEEK);
        small();
        calibration();
        List<CityPanel> mature = LongStream.range(0, INVENTED_MATURE)
                .mapToObj(i -> InventedCity.panel(SEED + 1000 + i, 1092))
                .toList();
        table.line(
                "\n%d freshly invented cities, after two years (days %d to %d)",
                INVENTED_MATURE, MATURE_FROM, MATURE_TO);
        head();
        ours(mature, MATURE_FROM, MATURE_TO);
    }

    private void small() {
        table.line(
                "\n%d freshly invented quiet cities with %.0f reports a week (days 60 to 424)", INVENTED_SMALL, SMALL);
        head();
        labelFree(detectors(
                LongStream.range(0, INVENTED_SMALL)
                        .mapToObj(i -> InventedCity.quiet(SEED + 3000 + i, 438, SMALL))
                        .toList(),
                60,
                424));
    }

    private void calibration() {
        List<CityPanel> quiet = LongStream.range(0, INVENTED_QUIET)
                .mapToObj(i -> InventedCity.quiet(SEED + 4000 + i, MATURE_TO))
                .toList();
        table.line("\nCalibration on %d freshly invented quiet cities (days 120 to %d)", INVENTED_QUIET, MATURE_TO);
        for (int days : WindowScan.WINDOWS) {
            Calibration found = Calibration.of(quiet, days, 120, MATURE_TO);
            table.line(
                    "%d days: %d cells, PIT of 0.01 and less %.4f (bar: %.3f to %.3f, %s), chance of 0.01 and less %.4f, by tenths %s",
                    days,
                    found.cells(),
                    found.rareShare(),
                    Calibration.LEAST,
                    Calibration.MOST,
                    found.holds() ? "held" : "missed",
                    found.rareByChanceShare(),
                    Arrays.toString(found.tenths()));
        }
    }

    private interface Finds {
        List<List<Finding>> in(CityPanel panel);
    }

    private interface Method {
        Finds at(double limit);
    }

    private List<PanelDetector> ours(List<CityPanel> panels, int from, int to) {
        List<PanelDetector> detectors = detectors(panels, from, to);
        labelFree(detectors);
        Map<CityPanel, PanelDetector> of = new IdentityHashMap<>();
        detectors.forEach(detector -> of.put(detector.panel(), detector));
        chosen("concord", panels, limit -> panel -> of.get(panel).findings());
        return detectors;
    }

    private static List<PanelDetector> detectors(List<CityPanel> panels, int from, int to) {
        return panels.parallelStream()
                .map(panel -> PanelDetector.of(panel, from, to, PanelDetector.Care.FULL))
                .toList();
    }

    private void others(List<CityPanel> panels, int from, int to, List<PanelDetector> detectors) {
        Map<CityPanel, PanelDetector> of = new IdentityHashMap<>();
        detectors.forEach(detector -> of.put(detector.panel(), detector));
        for (Ears.Variant variant : Ears.Variant.values()) {
            chosen("EARS " + variant, panels, limit -> panel -> new PanelYardsticks(panel).ears(variant, from, to));
        }
        chosen(
                "Gamma-Poisson 7 days, own history",
                panels,
                limit -> panel -> new PanelYardsticks(panel).gammaPoisson(from, to));
        chosen(
                "Poisson LR-CUSUM, factor 2.5",
                panels,
                limit -> panel -> new PanelYardsticks(panel).likelihoodRatio(from, to, limit));
        chosen(
                "space-time permutation scan",
                panels,
                limit -> panel -> new PanelYardsticks(panel).permutationScan(from, to));
        chosen(
                "expectation-based Poisson scan",
                panels,
                limit -> panel -> of.get(panel).poisson());
    }

    private void head() {
        table.line(
                "%-48s %7s %7s %6s %6s %6s | %6s %7s %6s  %s",
                "method", "false/w", "bar", "found", "in 3 d", "in 7 d", "ward", "cluster", "city", "rises");
    }

    private void labelFree(List<PanelDetector> detectors) {
        print(
                "concord, bar from invented quiet weeks",
                "–",
                CityPanel.Outcome.of(
                        detectors.stream().map(PanelDetector::labelFree).toList()));
    }

    /** With the lowest threshold that keeps the budget on the very panels that are measured. */
    private void chosen(String name, List<CityPanel> panels, Method method) {
        boolean remembers = name.contains("CUSUM");
        List<List<List<Finding>>> found =
                panels.parallelStream().map(method.at(Double.MAX_VALUE)::in).toList();
        double[] limits = limits(found);
        for (double budget : BUDGETS) {
            int low = 0;
            int high = limits.length - 1;
            while (low < high) {
                int middle = (low + high) / 2;
                boolean kept = outcome(panels, found, method, limits[middle], remembers)
                                .falseAWeek()
                        <= budget;
                low = kept ? low : middle + 1;
                high = kept ? middle : high;
            }
            CityPanel.Outcome outcome = outcome(panels, found, method, limits[low], remembers);
            print(name + ", chosen for " + budget, String.format(Locale.UK, "%.2f", limits[low]), outcome);
        }
    }

    private static CityPanel.Outcome outcome(
            List<CityPanel> panels, List<List<List<Finding>>> found, Method method, double limit, boolean remembers) {
        return CityPanel.Outcome.of(IntStream.range(0, panels.size())
                .parallel()
                .mapToObj(i -> {
                    CityPanel panel = panels.get(i);
                    List<List<Finding>> days = remembers ? method.at(limit).in(panel) : found.get(i);
                    int from = days.size() > COLD_TO ? MATURE_FROM : COLD_FROM;
                    return panel.outcome(from, days, day -> limit);
                })
                .toList());
    }

    /** Candidates from the lowest, none far from the next. */
    private static double[] limits(List<List<List<Finding>>> found) {
        double[] highest = found.stream()
                .flatMap(List::stream)
                .filter(day -> !day.isEmpty())
                .mapToDouble(day -> day.getFirst().score())
                .sorted()
                .toArray();
        return IntStream.range(0, 200)
                .mapToDouble(i -> highest[(int) (highest.length * (i / 200.0))])
                .distinct()
                .toArray();
    }

    private void print(String name, String bar, CityPanel.Outcome outcome) {
        table.line(
                "%-48s %7.2f %7s %6.3f %6.3f %6.3f | %6.3f %7.3f %6.3f  %d",
                name,
                outcome.falseAWeek(),
                bar,
                outcome.found(CityPanel.TOO_LATE),
                outcome.found(3),
                outcome.found(7),
                outcome.of("ward").found(CityPanel.TOO_LATE),
                outcome.of("cluster").found(CityPanel.TOO_LATE),
                outcome.of("city").found(CityPanel.TOO_LATE),
                outcome.rises().size());
    }
}
