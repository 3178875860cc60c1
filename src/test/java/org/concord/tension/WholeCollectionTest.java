package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The families that the project keeps no copies of, compared value by value where the whole collection is at hand; the same
 * methods have tests of their own beside their classes.
 */
class WholeCollectionTest {
    private final Vectors whole = whole("distributions.csv");

    private static Vectors whole(String file) {
        Optional<Vectors> whole =
                Vectors.present().filter(vectors -> vectors.has(file)).findFirst();
        assumeTrue(whole.isPresent(), "the whole collection of reference vectors is not at hand");
        return whole.get();
    }

    @Test
    void distributionsAgree() {
        for (CSVRecord row : whole.rows("distributions.csv")) {
            double expected = Vectors.number(row, "value");
            assertThat(distribution(row))
                    .as(row.toString())
                    .isCloseTo(expected, within(Math.max(1e-11 * Math.abs(expected), Double.MIN_NORMAL)));
        }
    }

    private static double distribution(CSVRecord row) {
        double a = Vectors.number(row, "a");
        double b = Vectors.number(row, "b");
        double x = Vectors.number(row, "x");
        return switch (row.get("fun").replaceFirst("\\|.*", "")) {
            case "nb_upper_tail_P(Y>=x)" -> CountLaw.dispersed(a, b).upperTail((long) x);
            case "nb_log10_upper_tail" -> CountLaw.dispersed(a, b).log10UpperTail((long) x);
            case "nb_quantile" -> CountLaw.dispersed(a, b).quantile(x);
            case "poisson_upper_tail_P(Y>=x)" -> CountLaw.poisson(a).upperTail((long) x);
            case "poisson_quantile" -> CountLaw.poisson(a).quantile(x);
            case "gamma_poisson_predictive_P(Y>=x)" -> CountLaw.predictive(a, b).upperTail((long) x);
            case "normal_quantile" -> NormalDistribution.of(0, 1).inverseCumulativeProbability(x);
            default -> throw new IllegalStateException(row.toString());
        };
    }

    @Test
    void reportingDelaysAgree() {
        Map<String, List<Sighting>> events = whole.rows("delay_events.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("set"),
                        Collectors.mapping(
                                row -> new Sighting(whole(row, "event_day"), whole(row, "report_day"), 0, 0),
                                Collectors.toList())));
        for (CSVRecord row : whole.rows("delay_cdf.csv")) {
            double[] known = ReportingDelay.estimate(69, events.get(row.get("set")), 21, 42);
            assertThat(known[whole(row, "delay")])
                    .as(row.toString())
                    .isCloseTo(Vectors.number(row, "cdf"), within(1e-12));
        }
    }

    @Test
    void qValuesAgree() {
        Map<String, List<CSVRecord>> sets =
                whole.rows("multiple_testing.csv").stream().collect(Collectors.groupingBy(row -> row.get("set")));
        sets.forEach((set, rows) -> {
            double[] qValues = FalseDiscovery.qValues(
                    rows.stream().mapToDouble(row -> Vectors.number(row, "p")).toArray());
            IntStream.range(0, qValues.length).forEach(i -> assertThat(qValues[i])
                    .as(rows.get(i).toString())
                    .isCloseTo(Vectors.number(rows.get(i), "bh"), within(1e-12)));
            double[] pValues =
                    rows.stream().mapToDouble(row -> Vectors.number(row, "p")).toArray();
            compare(rows, "by", OtherYardsticks.yekutieli(pValues));
            compare(rows, "holm", OtherYardsticks.holm(pValues));
            compare(rows, "bonferroni", OtherYardsticks.bonferroni(pValues));
        });
        assertThat(sets).isNotEmpty();
    }

    private static void compare(List<CSVRecord> rows, String column, double[] ours) {
        IntStream.range(0, ours.length).forEach(i -> assertThat(ours[i])
                .as(column + " of " + rows.get(i))
                .isCloseTo(Vectors.number(rows.get(i), column), within(1e-12)));
    }

    @Test
    void aFarringtonFitAgreesStepByStep() {
        Map<String, Vectors.Series> series = whole.series();
        Map<String, List<CSVRecord>> fits = whole.rows("farrington_steps.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("series") + " in week " + row.get("t_now")));
        ReferenceWeeks.Shape shape = new ReferenceWeeks.Shape(3, 3, 10, 26);
        fits.forEach((name, rows) -> {
            Vectors.Series counts = series.get(rows.getFirst().get("series"));
            int now = whole(rows.getFirst(), "t_now") - 1;
            ReferenceWeeks weeks = (counts.dates().isEmpty()
                            ? ReferenceWeeks.before(now, shape)
                            : ReferenceWeeks.before(now, counts.dates(), shape))
                    .orElseThrow();
            assertThat(weeks.weeks())
                    .as(name)
                    .containsExactly(rows.stream()
                            .mapToInt(row -> whole(row, "t_ref") - 1)
                            .toArray());
            assertThat(weeks.seasons())
                    .containsExactly(rows.stream()
                            .mapToInt(row -> whole(row, "seasgroup"))
                            .toArray());
            compareFit(rows, weeks, now);
        });
        assertThat(fits).hasSizeGreaterThan(2);
    }

    private static void compareFit(List<CSVRecord> rows, ReferenceWeeks weeks, int now) {
        double[] counts = rows.stream()
                .mapToDouble(row -> Vectors.number(row, "response"))
                .toArray();
        double[] even = new double[counts.length];
        Arrays.fill(even, 1);
        double[][] design = weeks.design(10, true);
        LogLinearFit first = LogLinearFit.of(design, counts, even).orElseThrow();
        double dispersion = first.dispersion(counts, even);
        double[] residuals = FarringtonFit.residuals(first, counts, dispersion);
        FarringtonFit second = FarringtonFit.of(
                        new FarringtonFit.Baseline(design, counts, ReferenceWeeks.row(10, now, 10, true)), 2.58)
                .orElseThrow();
        for (int i = 0; i < counts.length; i++) {
            CSVRecord row = rows.get(i);
            agree(row, "fit_first", first.fitted()[i], 1e-4);
            agree(row, "phi_first", dispersion, 1e-3);
            agree(row, "leverage", first.leverage(i), 1e-4);
            agree(row, "anscombe", residuals[i], 1e-3);
            agree(row, "omega", second.omega()[i], 1e-3);
            agree(row, "fit_second", second.last().fitted()[i], 1e-4);
            agree(row, "phi_second", second.dispersion(), 1e-3);
            agree(row, "mu_now", second.expected(), 1e-4);
        }
    }

    private static void agree(CSVRecord row, String column, double ours, double relative) {
        double theirs = Vectors.number(row, column);
        // a season block of nothing but zeros depends on where the iteration stops
        assertThat(ours).as(column + " of " + row).isCloseTo(theirs, within(relative * Math.abs(theirs) + 1e-6));
    }

    @Test
    void knoxTablesAgree() {
        Map<String, List<ClosePairs.Place>> places = whole.rows("knox_events.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("set"),
                        Collectors.mapping(
                                row -> new ClosePairs.Place(
                                        Vectors.number(row, "x"), Vectors.number(row, "y"), whole(row, "day")),
                                Collectors.toList())));
        for (CSVRecord row : whole.rows("knox.csv")) {
            ClosePairs table = ClosePairs.among(
                    places.get(row.get("set")),
                    new ClosePairs.Limits(Vectors.number(row, "eps_s"), whole(row, "eps_t")));
            assertThat(table)
                    .isEqualTo(new ClosePairs(
                            whole(row, "close_both"),
                            whole(row, "close_time_only"),
                            whole(row, "close_space_only"),
                            whole(row, "neither")));
            assertThat(table.expected()).isCloseTo(Vectors.number(row, "expected"), within(1e-11));
            assertThat(CountLaw.poisson(table.expected()).upperTail(table.closeBoth() + 1))
                    .isCloseTo(Vectors.number(row, "p_poisson_gt"), within(1e-11));
        }
    }

    @Test
    void theMostLikelyClusterIsSaTScans() {
        Vectors scan = new Vectors(whole.folder().resolve("scan"));
        CityMap city = new CityMap(scan.rows("ward_points.csv").stream()
                .map(row -> new CityMap.Spot(Vectors.number(row, "x"), Vectors.number(row, "y"), List.of()))
                .toList());
        Map<String, CSVRecord> first = new HashMap<>();
        scan.rows("scan_clusters.csv").stream()
                .filter(row -> row.get("cluster").equals("1"))
                .forEach(row -> first.put(row.get("case"), row));
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : scan.rows("scan_cases.csv")) {
            PermutationScan ours = new PermutationScan(
                    city,
                    cases(scan, row.get("case")),
                    whole(row, "study_end"),
                    new PermutationScan.Settings(
                            whole(row, "max_window_days"), Vectors.number(row, "max_radius"), whole(row, "min_cases")));
            Optional<CSVRecord> theirs = Optional.ofNullable(first.get(row.get("case")));
            softly.assertThat(ours.mostLikely().isPresent()).as(row.toString()).isEqualTo(theirs.isPresent());
            theirs.ifPresent(cluster -> compare(softly, ours, cluster));
        }
        softly.assertAll();
    }

    private static void compare(SoftAssertions softly, PermutationScan scan, CSVRecord theirs) {
        PermutationScan.Cluster ours = scan.mostLikely().orElseThrow();
        softly.assertThat(ours.wards().stream().map(ward -> ward + 1))
                .as(theirs.toString())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(theirs.get("wards").split(" "))
                                .map(Integer::valueOf)
                                .toList());
        softly.assertThat(ours.firstDay()).isEqualTo(whole(theirs, "start_day"));
        softly.assertThat(ours.observed()).isEqualTo(whole(theirs, "observed"));
        softly.assertThat(ours.expected()).isCloseTo(Vectors.number(theirs, "expected"), within(0.0051));
        softly.assertThat(ours.logLikelihoodRatio()).isCloseTo(Vectors.number(theirs, "llr"), within(1e-6));
        softly.assertThat(scan.chance(ours, 4999, 1))
                .as(theirs.toString())
                .isCloseTo(Vectors.number(theirs, "p_value"), within(0.04));
    }

    private static List<PermutationScan.Case> cases(Vectors scan, String id) {
        List<PermutationScan.Case> cases = new ArrayList<>();
        for (CSVRecord row : scan.rows("scan_input.csv")) {
            for (int i = 0; row.get("case").equals(id) && i < whole(row, "n"); i++) {
                cases.add(new PermutationScan.Case(whole(row, "ward") - 1, whole(row, "day")));
            }
        }
        return cases;
    }

    @Test
    void onTheNoufailySimulationThePValuesAgreeAndTheFalsePositiveRateIsThePackages() {
        Map<String, int[]> counts = new TreeMap<>();
        for (CSVRecord row : whole.rows("noufaily_counts.csv")) {
            counts.put(
                    row.get("scenario") + "/" + row.get("rep"),
                    IntStream.rangeClosed(1, 624)
                            .map(week -> whole(row, "w" + week))
                            .toArray());
        }
        FarringtonFlexible method =
                new FarringtonFlexible(new ReferenceWeeks.Shape(5, 3, 10, 26), 2.58, true, 0.005, 0, 4);
        List<CSVRecord> rows = whole.rows("noufaily_farrington_flexible_pvalues.csv");
        long alarms = rows.parallelStream()
                .filter(row -> {
                    int[] series = counts.get(row.get("scenario") + "/" + row.get("rep"));
                    double ours = method.judge(series, whole(row, "week") - 1)
                            .orElseThrow()
                            .pValue();
                    double theirs = Vectors.number(row, "p_farrington_flexible");
                    // six digits are given
                    assertThat(ours).as(row.toString()).isCloseTo(theirs, within(1e-3 * theirs + 1e-6));
                    return row.get("outbreak").equals("0") && ours <= 0.005;
                })
                .count();
        long quiet =
                rows.stream().filter(row -> row.get("outbreak").equals("0")).count();
        assertThat((double) alarms / quiet).isLessThanOrEqualTo(0.007);
    }

    private static int whole(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
