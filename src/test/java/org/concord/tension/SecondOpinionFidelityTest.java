package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published method that is built here, against the R package surveillance 1.20.3: every value of the project's own
 * copies, and of the whole collection where it is at hand.
 */
class SecondOpinionFidelityTest {
    /** The house does not use these bounds; {@link YardstickFidelityTest} compares them. */
    private static final Set<String> OTHER_BOUNDS = Set.of("muan", "delta_orig");

    static Stream<Vectors> vectors() {
        return Vectors.present();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void earsSetsTheSameBounds(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("ears");
        int compared = 0;
        for (CSVRecord row : vectors.rows("ears.csv")) {
            double bound = Vectors.number(row, "upperbound");
            // a constant baseline has no deviation, and C3 then no bound
            if (Double.isFinite(bound)) {
                Vectors.Case one = cases.get(row.get("case"));
                Optional<SecondOpinion.Opinion> opinion =
                        ears(one.control()).on(series.get(one.series()).counts(), at(row));
                assertThat(opinion.orElseThrow().upperBound())
                        .as(row.toString())
                        .isCloseTo(bound, within(1e-12 * Math.max(1, bound)));
                assertThat(opinion.orElseThrow().alarm()).as(row.toString()).isEqualTo(alarm(row));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static Ears ears(JsonNode control) {
        return new Ears(
                Ears.Variant.valueOf(control.get("method").asText()),
                control.get("baseline").asInt(),
                control.get("minSigma").asDouble(),
                control.get("alpha").asDouble());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void ownHistorySetsTheSameBounds(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("bayes");
        Map<String, Integer> season = new HashMap<>();
        vectors.rows("series.csv").forEach(row -> season.put(row.get("series"), Integer.valueOf(row.get("freq"))));
        int compared = 0;
        for (CSVRecord row : vectors.rows("bayes.csv")) {
            Vectors.Case one = cases.get(row.get("case"));
            if (Double.isFinite(Vectors.number(row, "upperbound"))) {
                SecondOpinion.Opinion opinion = ownHistory(one.control(), season.get(one.series()))
                        .on(series.get(one.series()).counts(), at(row))
                        .orElseThrow();
                assertThat(opinion.upperBound()).as(row.toString()).isEqualTo(Vectors.number(row, "upperbound"));
                assertThat(opinion.alarm()).as(row.toString()).isEqualTo(alarm(row));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(800);
    }

    private static OwnHistory ownHistory(JsonNode control, int season) {
        return new OwnHistory(
                control.get("b").asInt(),
                control.get("w").asInt(),
                control.get("actY").asBoolean(),
                season,
                control.get("alpha").asDouble());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void cusumGathersTheSameEvidence(Vectors vectors) {
        Map<String, Vectors.Case> cases = vectors.cases("cusum");
        Map<String, Double> gathered = new HashMap<>();
        for (CSVRecord row : vectors.rows("cusum.csv")) {
            double now = cusum(cases.get(row.get("case")).control())
                    .next(gathered.getOrDefault(row.get("case"), 0.0), observed(row));
            gathered.put(row.get("case"), now);
            assertThat(now).as(row.toString()).isCloseTo(Vectors.number(row, "cusum"), within(1e-11));
            double limit = cases.get(row.get("case")).control().get("h").asDouble();
            assertThat(now >= limit).as(row.toString()).isEqualTo(alarm(row));
        }
        assertThat(gathered).hasSizeGreaterThan(8);
    }

    private static Cusum cusum(JsonNode control) {
        String residual = control.get("trans").asText();
        return new Cusum(
                switch (residual) {
                    case "rossi" -> Cusum.Residual.ROSSI;
                    case "anscombe" -> Cusum.Residual.ANSCOMBE;
                    default -> Cusum.Residual.PEARSON;
                },
                control.get("m").asDouble(),
                residual.equals("pearsonNegBin") ? control.get("alpha").asDouble() : 0,
                control.get("k").asDouble());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aSlowRiseGathersTheSameEvidence(Vectors vectors) {
        Map<String, Vectors.Case> cases = vectors.cases("glrnb");
        Map<String, Double> gathered = new HashMap<>();
        for (CSVRecord row : vectors.rows("glrnb.csv")) {
            JsonNode control = cases.get(row.get("case")).control();
            // without a theta it looks for a rise of any size; YardstickFidelityTest compares those
            if (!control.get("theta").isNull()) {
                double now = new SlowRise(control.get("theta").asDouble())
                        .next(
                                gathered.getOrDefault(row.get("case"), 0.0),
                                observed(row),
                                Vectors.number(row, "mu0"),
                                control.get("alpha").asDouble());
                assertThat(now).as(row.toString()).isCloseTo(Vectors.number(row, "statistic"), within(1e-12));
                boolean alarm = now > control.get("c.ARL").asDouble();
                assertThat(alarm).as(row.toString()).isEqualTo(alarm(row));
                gathered.put(row.get("case"), alarm ? 0 : now);
            }
        }
        assertThat(gathered).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void farringtonFlexibleSetsTheSameBounds(Vectors vectors) {
        Map<String, Vectors.Series> series = vectors.series();
        Map<String, Vectors.Case> cases = vectors.cases("farrington_flexible");
        SoftAssertions softly = new SoftAssertions();
        int compared = 0;
        for (CSVRecord row : vectors.rows("farrington_flexible.csv")) {
            Vectors.Case one = cases.get(row.get("case"));
            if (one != null && !OTHER_BOUNDS.contains(one.control().get("set").asText())) {
                FarringtonFlexible method = farrington(one.control());
                compare(row, method, judge(method, series.get(one.series()), at(row)), softly);
                compared++;
            }
        }
        softly.assertAll();
        assertThat(compared).isGreaterThan(500);
    }

    private static FarringtonFlexible farrington(JsonNode control) {
        boolean reweighted = control.get("reweight").asBoolean();
        return new FarringtonFlexible(
                new ReferenceWeeks.Shape(
                        control.get("b").asInt(),
                        control.get("w").asInt(),
                        control.get("noPeriods").asInt(),
                        control.get("pastWeeksNotIncluded").asInt()),
                reweighted ? control.get("weightsThreshold").asDouble() : Double.POSITIVE_INFINITY,
                control.get("trend").asBoolean(),
                control.get("alpha").asDouble(),
                control.get("limit54").get(0).asInt(),
                control.get("limit54").get(1).asInt());
    }

    private static Optional<FarringtonFlexible.Verdict> judge(
            FarringtonFlexible method, Vectors.Series series, int at) {
        return series.dates().isEmpty()
                ? method.judge(series.counts(), at)
                : method.judge(series.counts(), series.dates(), at);
    }

    private static void compare(
            CSVRecord row,
            FarringtonFlexible method,
            Optional<FarringtonFlexible.Verdict> verdict,
            SoftAssertions softly) {
        double bound = Vectors.number(row, "upperbound");
        softly.assertThat(verdict.isPresent()).as(row.toString()).isEqualTo(!Double.isNaN(bound));
        if (verdict.isEmpty() || Double.isNaN(bound)) {
            return;
        }
        FarringtonFlexible.Verdict ours = verdict.get();
        CountLaw law = CountLaw.dispersed(ours.expected(), ours.dispersion());
        boolean onTheEdge = Math.abs(law.upTo(Math.round(bound) - 1) - (1 - method.alpha())) < 1e-4;
        softly.assertThat(ours.opinion(observed(row), method.alpha()).upperBound())
                .as(row.toString())
                .isCloseTo(bound, within(onTheEdge ? 1.0 : 0.0));
        double expected = Vectors.number(row, "expected");
        if (expected >= 1e-6) {
            close(softly, row, ours.expected(), expected, 1e-4);
            close(softly, row, ours.dispersion(), Vectors.number(row, "phi"), 1e-3);
            close(softly, row, ours.pValue(), Vectors.number(row, "pvalue"), 1e-3);
            softly.assertThat(ours.trendUsed())
                    .as(row.toString())
                    .isEqualTo(row.get("trend_used").equals("1"));
        }
    }

    private static void close(SoftAssertions softly, CSVRecord row, double ours, double theirs, double relative) {
        softly.assertThat(ours).as(row.toString()).isCloseTo(theirs, within(relative * Math.abs(theirs)));
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
