package org.concord.tension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** How well single weekly series are watched: false positives and outbreaks found, beside the figures of the collection. */
final class WeeklyQuality {
    private final QualityTable table;

    WeeklyQuality(QualityTable table) {
        this.table = table;
    }

    void print(String title, List<OutbreakSeries> series, @Nullable Vectors reference) {
        table.line("\n%s: weeks without outbreak that alarm (FPR), outbreaks found (POD)", title);
        table.line(
                "%-48s %7s %6s | POD at FPR %6s %6s %6s | of size 1-3, 4-6, 7-10 as usually set",
                "method", "FPR", "POD", ".005", ".01", ".02");
        Map<String, String> theirs = reference == null ? Map.of() : theirs(reference);
        FarringtonFlexible five =
                new FarringtonFlexible(new ReferenceWeeks.Shape(5, 3, 10, 26), 2.58, true, .005, 0, 4);
        row(
                theirs,
                "Farrington flexible, alpha .005",
                "farringtonFlexible_nbPlugin",
                2.301,
                result(series, (one, at) -> five.judge(one.counts(), at)
                        .map(verdict -> -Math.log10(Math.max(1e-99, verdict.pValue())))
                        .orElse(0.0)));
        EarlierFarrington earlier =
                new EarlierFarrington(new ReferenceWeeks.Shape(5, 3, 1, 3), 1, .05, EarlierFarrington.Bound.DELTA, .01);
        row(
                theirs,
                "Farrington 1996, alpha .01",
                "farrington_1996_settings",
                2.326,
                result(series, (one, at) -> earlier.judge(one.counts(), at)
                        .map(EarlierFarrington.Verdict::score)
                        .filter(Double::isFinite)
                        .orElse(0.0)));
        for (Ears.Variant variant : Ears.Variant.values()) {
            double usual = variant == Ears.Variant.C3 ? 1.96 : 3.0902;
            row(
                    theirs,
                    "EARS " + variant,
                    "ears_" + variant,
                    usual,
                    result(
                            series,
                            (one, at) -> PanelYardsticks.earsScore(
                                    variant, 0, Arrays.copyOfRange(one.counts(), at - 20, at + 1))));
        }
        row(
                theirs,
                "Gamma-Poisson, own 6 weeks, alpha .001",
                "bayes_b0w6",
                6.9078,
                result(series, (one, at) -> predictive(one.counts(), at, 0, 6)));
        row(
                theirs,
                "Gamma-Poisson, 2 years, alpha .01",
                "bayes_b2w4",
                4.6052,
                result(series, (one, at) -> predictive(one.counts(), at, 2, 4)));
        row(
                Map.of(),
                "RKI",
                "",
                0,
                result(
                        series,
                        (one, at) -> one.counts()[at]
                                - OtherYardsticks.rkiBound(one.counts(), at, 52, 2, 4)
                                        .orElseThrow()));
        if (reference == null) {
            row(
                    Map.of(),
                    "who knows the true mean, alpha .005",
                    "",
                    2.301,
                    result(series, (one, at) -> -CountLaw.dispersed(one.truth()[at], one.dispersion())
                            .log10UpperTail(one.counts()[at])));
        } else {
            theirs.forEach((name, figures) -> {
                if (name.startsWith("oracle") || name.contains("cusum") || name.contains("shewhart")) {
                    table.line("%-48s %s", "(theirs) " + name, figures);
                }
            });
        }
    }

    private static double predictive(int[] counts, int at, int years, int halfWidth) {
        List<Integer> reference = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            int middle = at - year * 52;
            IntStream.rangeClosed(middle - halfWidth, middle + halfWidth).forEach(week -> reference.add(counts[week]));
        }
        IntStream.range(at - halfWidth, at).forEach(week -> reference.add(counts[week]));
        double shape = 0.5 + reference.stream().mapToInt(Integer::intValue).sum();
        // the package's alarm is count > bound, and its chance that of more than the count before
        return -CountLaw.predictive(shape, reference.size()).log10UpperTail(counts[at]) * Math.log(10);
    }

    private static OutbreakSeries.Result result(
            List<OutbreakSeries> series, BiFunction<OutbreakSeries, Integer, Double> score) {
        return new OutbreakSeries.Result(
                series,
                series.parallelStream()
                        .map(one -> IntStream.range(OutbreakSeries.JUDGED_FROM, OutbreakSeries.WEEKS)
                                .mapToDouble(week -> score.apply(one, week))
                                .toArray())
                        .toList());
    }

    private void row(
            Map<String, String> theirs, String name, String reference, double usual, OutbreakSeries.Result result) {
        table.line(
                "%-48s %7.4f %6.3f |            %6.3f %6.3f %6.3f | %.3f %.3f %.3f",
                name,
                result.falsePositives(usual),
                result.detected(usual, 1, 10),
                result.detected(result.threshold(.005), 1, 10),
                result.detected(result.threshold(.01), 1, 10),
                result.detected(result.threshold(.02), 1, 10),
                result.detected(usual, 1, 3),
                result.detected(usual, 4, 6),
                result.detected(usual, 7, 10));
        Optional.ofNullable(theirs.get(reference)).ifPresent(figures -> table.line("%-48s %s", "  (theirs)", figures));
    }

    /** The last nominal row that goes with our setting, and the matched ones. */
    private static Map<String, String> theirs(Vectors vectors) {
        Map<String, Map<String, CSVRecord>> byMethod = new TreeMap<>();
        for (CSVRecord row : vectors.rows("noufaily_reference_performance.csv")) {
            String mode = row.get("mode").startsWith("nominal") ? "nominal" : row.get("mode");
            boolean wanted = !mode.equals("nominal")
                    || Stream.of("2.301", "2", "3.0902", "1.96", "6.9078", "4.6052", "4")
                            .anyMatch(row.get("threshold")::equals);
            if (wanted) {
                byMethod.computeIfAbsent(row.get("method"), name -> new HashMap<>())
                        .merge(mode, row, (one, other) -> "2".equals(one.get("threshold")) ? other : one);
            }
        }
        Map<String, String> figures = new TreeMap<>();
        byMethod.forEach((method, rows) -> figures.put(method, theirs(rows)));
        return figures;
    }

    private static String theirs(Map<String, CSVRecord> rows) {
        CSVRecord nominal = rows.get("nominal");
        return String.format(
                Locale.UK,
                "%7s %6s |            %6s %6s %6s | %s %s %s",
                of(nominal, "FPR"),
                of(nominal, "POD"),
                of(rows.get("matched_FPR_0.005"), "POD"),
                of(rows.get("matched_FPR_0.01"), "POD"),
                of(rows.get("matched_FPR_0.02"), "POD"),
                of(nominal, "PODk1_3"),
                of(nominal, "PODk4_6"),
                of(nominal, "PODk7_10"));
    }

    private static String of(CSVRecord row, String column) {
        return row == null ? "–" : row.get(column);
    }
}
