package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published methods that the service does not use and is only measured against: they, too, are what the R package
 * surveillance 1.20.3 has, or measuring against them would say little.
 */
class YardstickFidelityTest {
    /** The package's own Newton step goes astray there; see the README of the collection. */
    private static final String GONE_ASTRAY = "P0467";

    private static final int GONE_ASTRAY_FROM = 399;

    static Stream<Vectors> vectors() {
        return Vectors.present();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void farringtonsEarlierBoundsAreTheSame(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("farrington_flexible");
        int compared = 0;
        for (CSVRecord row : vectors.rows("farrington_flexible.csv")) {
            Vectors.Case one = cases.get(row.get("case"));
            Optional<EarlierFarrington> method =
                    Optional.ofNullable(one).map(Vectors.Case::control).flatMap(YardstickFidelityTest::method);
            // a season of nothing but zeros depends on where the iteration stops
            if (method.isPresent() && Vectors.number(row, "expected") >= 1e-6) {
                Vectors.Series counts = series.get(one.series());
                compare(
                        row,
                        counts.dates().isEmpty()
                                ? method.get().judge(counts.counts(), at(row))
                                : method.get().judge(counts.counts(), counts.dates(), at(row)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    private static Optional<EarlierFarrington> method(JsonNode control) {
        String set = control.get("set").asText();
        if (!Set.of("delta_orig", "muan").contains(set)) {
            return Optional.empty();
        }
        return Optional.of(new EarlierFarrington(
                new ReferenceWeeks.Shape(
                        control.get("b").asInt(),
                        control.get("w").asInt(),
                        control.get("noPeriods").asInt(),
                        control.get("pastWeeksNotIncluded").asInt()),
                control.get("weightsThreshold").asDouble(),
                control.get("trend").asBoolean()
                        ? control.get("pThresholdTrend").asDouble()
                        : 0,
                set.equals("muan") ? EarlierFarrington.Bound.MUAN : EarlierFarrington.Bound.DELTA,
                control.get("alpha").asDouble()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void farringtonsOf1996IsTheSame(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("farrington_classic");
        int compared = 0;
        for (CSVRecord row : vectors.rows("farrington_classic.csv")) {
            if (!Double.isNaN(Vectors.number(row, "upperbound"))) {
                Vectors.Case one = cases.get(row.get("case"));
                int years = one.control().get("b").asInt();
                compare(
                        row,
                        EarlierFarrington.of1996(years)
                                .judge(series.get(one.series()).counts(), at(row)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(30);
    }

    private static void compare(CSVRecord row, Optional<EarlierFarrington.Verdict> verdict) {
        EarlierFarrington.Verdict ours = verdict.orElseThrow();
        double bound = Vectors.number(row, "upperbound");
        assertThat(ours.upperBound()).as(row.toString()).isCloseTo(bound, within(1e-3 * Math.max(1, bound)));
        assertThat(ours.trendUsed())
                .as(row.toString())
                .isEqualTo(row.get("trend_used").equals("1"));
        assertThat(observed(row) > ours.upperBound()).as(row.toString()).isEqualTo(alarm(row));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aRiseOfAnySizeGathersTheSameEvidence(Vectors vectors) {
        Map<String, Vectors.Case> cases = vectors.cases("glrnb");
        Map<String, AnyRise> gathered = new HashMap<>();
        int compared = 0;
        for (CSVRecord row : vectors.rows("glrnb.csv")) {
            JsonNode control = cases.get(row.get("case")).control();
            boolean astray = row.get("case").equals(GONE_ASTRAY) && at(row) + 1 >= GONE_ASTRAY_FROM;
            if (control.get("theta").isNull() && !astray) {
                AnyRise rise = gathered.computeIfAbsent(
                        row.get("case"), one -> new AnyRise(control.get("alpha").asDouble()));
                double now = rise.next(observed(row), Vectors.number(row, "mu0"));
                assertThat(now).as(row.toString()).isCloseTo(Vectors.number(row, "statistic"), within(1e-6));
                boolean alarm = now >= control.get("c.ARL").asDouble();
                assertThat(alarm).as(row.toString()).isEqualTo(alarm(row));
                if (alarm) {
                    rise.startAgain();
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rkisBoundsAreTheSame(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("rki");
        Map<String, Integer> season = new HashMap<>();
        vectors.rows("series.csv").forEach(row -> season.put(row.get("series"), Integer.valueOf(row.get("freq"))));
        int compared = 0;
        for (CSVRecord row : vectors.rows("rki.csv")) {
            Vectors.Case one = cases.get(row.get("case"));
            double bound = Vectors.number(row, "upperbound");
            if (!Double.isNaN(bound)) {
                double ours = OtherYardsticks.rkiBound(
                                series.get(one.series()).counts(),
                                at(row),
                                season.get(one.series()),
                                one.control().get("b").asInt(),
                                one.control().get("w").asInt())
                        .orElseThrow();
                assertThat(ours).as(row.toString()).isCloseTo(bound, within(1e-9));
                assertThat(observed(row) > ours).as(row.toString()).isEqualTo(alarm(row));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(140);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aRisingMeanIsAsMuchLikelierThanAConstantOne(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("outbreakp");
        int compared = 0;
        for (CSVRecord row : vectors.rows("outbreakp.csv")) {
            Vectors.Case one = cases.get(row.get("case"));
            int[] upToNow = Arrays.copyOf(series.get(one.series()).counts(), at(row) + 1);
            double ours = OtherYardsticks.risingOverConstant(upToNow);
            double theirs = Vectors.number(row, "statistic");
            assertThat(ours).as(row.toString()).isCloseTo(theirs, within(1e-9 * Math.max(1, theirs)));
            assertThat(ours > one.control().get("k").asDouble())
                    .as(row.toString())
                    .isEqualTo(alarm(row));
            compared++;
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void thePValuesOfManyTestsAreAdjustedAsByHand() {
        double[] three = {0.01, 0.04, 0.03};

        assertThat(OtherYardsticks.bonferroni(three)).containsExactly(new double[] {0.03, 0.12, 0.09}, within(1e-12));
        assertThat(OtherYardsticks.holm(three)).containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-12));
        assertThat(OtherYardsticks.yekutieli(three))
                .containsExactly(new double[] {0.055, 0.22 / 3, 0.22 / 3}, within(1e-12));
    }

    private static int at(CSVRecord row) {
        return Integer.parseInt(row.get("t")) - 1;
    }

    private static int observed(CSVRecord row) {
        return Integer.parseInt(row.get("observed"));
    }

    private static boolean alarm(CSVRecord row) {
        return row.get("alarm").equals("1");
    }
}
