package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.concord.tension.WardEvidence.Expected;
import org.concord.tension.WardEvidence.Graded;
import org.concord.tension.WardEvidence.Observed;
import org.concord.tension.WardEvidence.Signals;
import org.concord.tension.WardEvidence.Told;
import org.concord.tension.WardEvidence.Watched;
import org.concord.triage.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which level is proposed by what; no rule stands without a row. */
class ProposeLevelTest {
    /** As 2026-11-23-49-levels.sql lays them down. */
    private static final LevelThresholds THRESHOLDS = new LevelThresholds(3, 2, 1, 2, 2, 3, 1);

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Told QUIET = new Told(1, 3, 4, Severity.P4_LOW, DAY);
    private static final Told MANY = new Told(4, 6, 10, Severity.P4_LOW, DAY);
    private static final Told GRAVE = new Told(1, 3, 4, Severity.P1_CRITICAL, DAY);
    private static final Graded RUMOUR =
            new Graded(ObservationBasis.POTENTIAL, ObservationSource.RUMOUR, ObservationCertainty.UNKNOWN, 3, 3);
    private static final Graded FIRM =
            new Graded(ObservationBasis.EXPERIENCED, ObservationSource.DIRECT, ObservationCertainty.LIKELY, 2, 2);
    private static final Graded WARNING =
            new Graded(ObservationBasis.POTENTIAL, ObservationSource.DIRECT, ObservationCertainty.CONFIRMED, 1, 1);

    private static WardEvidence evidence(Object... parts) {
        WardEvidence all = WardEvidence.NONE;
        for (Object part : parts) {
            all = all.and(
                    switch (part) {
                        case Told told -> WardEvidence.of(told);
                        case Observed observed -> WardEvidence.of(observed);
                        case Signals signals -> WardEvidence.of(signals);
                        case Expected expected -> WardEvidence.of(expected);
                        case Watched watched -> WardEvidence.of(watched);
                        default -> throw new IllegalArgumentException();
                    });
        }
        return all;
    }

    private static Observed by(int voices, Graded... graded) {
        return new Observed(List.of(graded), voices, 0);
    }

    private static Arguments row(TensionLevel level, String reason, Object... parts) {
        return Arguments.of(level, reason, evidence(parts));
    }

    static Stream<Arguments> rows() {
        Signals signal = new Signals(1, 3);
        return Stream.of(
                row(TensionLevel.NORMAL, "Nothing that is known here stands out.", QUIET),
                row(TensionLevel.NORMAL, "no reports is not calm", Told.NOTHING),
                row(TensionLevel.NORMAL, "(0 reports and 0 observations in four weeks)"),
                row(TensionLevel.NORMAL, "stands out", QUIET, new Expected(3, 2.1, 5)),
                row(TensionLevel.NORMAL, "stands out", QUIET, new Expected(2, 0.1, 1)),
                // More than usual, by the mean before or by what is expected.
                row(
                        TensionLevel.MODERATE,
                        "4 reports in seven days; in the three weeks before these it was 2 a week.",
                        MANY),
                row(
                        TensionLevel.MODERATE,
                        "6 reports in seven days; about 2.1 would be usual.",
                        QUIET,
                        new Expected(6, 2.1, 5)),
                row(TensionLevel.NORMAL, "stands out", MANY, new Expected(4, 3.8, 8)),
                row(
                        TensionLevel.MODERATE,
                        "1 signal stands open; by chance alone the rarest comes about once in 3 years.",
                        QUIET,
                        signal),
                // A signal is made of counts: both are one sign.
                row(TensionLevel.MODERATE, "1 signal stands open", MANY, signal),
                row(TensionLevel.MODERATE, "graded as grave as P1", GRAVE),
                // A single source: moderate at most, however firm.
                row(TensionLevel.MODERATE, "3 observations in seven days, 0 of them confirmed", QUIET, by(1, RUMOUR)),
                row(TensionLevel.MODERATE, "2 observations", QUIET, by(1, FIRM)),
                row(TensionLevel.MODERATE, "1 observation ", QUIET, by(1, WARNING)),
                row(
                        TensionLevel.MODERATE,
                        "1 event that may raise tension here is under watch.",
                        QUIET,
                        new Watched(0, 1)),
                row(TensionLevel.MODERATE, "3 observations", QUIET, by(5, RUMOUR)),
                // Corroborated, several indicators, or a trigger event.
                row(TensionLevel.TENSE, "2 different sources told of it.", QUIET, by(2, FIRM)),
                row(TensionLevel.TENSE, "whoever looked last would raise the level", QUIET, new Watched(1, 0)),
                row(TensionLevel.TENSE, "grave", new Told(4, 6, 10, Severity.P1_CRITICAL, DAY)),
                row(TensionLevel.TENSE, "signal", QUIET, signal, by(1, FIRM)),
                row(TensionLevel.TENSE, "1 observation ", MANY, by(1, WARNING)),
                row(TensionLevel.TENSE, "2 events", GRAVE, new Watched(0, 2)),
                row(TensionLevel.TENSE, "3 observations", QUIET, by(5, RUMOUR), new Watched(2, 1), signal),
                // Disorder expected: a firm warning at first hand beside all that.
                row(TensionLevel.IMMINENT, "1 first-hand warning", QUIET, by(1, WARNING), new Watched(1, 0)),
                row(TensionLevel.IMMINENT, "1 first-hand warning", GRAVE, signal, by(1, WARNING)),
                row(TensionLevel.IMMINENT, "1 first-hand warning", QUIET, by(3, FIRM, WARNING)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsKnownSpeaksForALevelAndSaysWhy(TensionLevel level, String reason, WardEvidence evidence) {
        ProposeLevel.Proposal proposal = ProposeLevel.from(evidence, THRESHOLDS);

        assertThat(proposal.level()).as(proposal.reasons().toString()).isEqualTo(level);
        assertThat(String.join(" ", proposal.reasons())).contains(reason);
        assertThat(proposal.reasons()).isNotEmpty().allSatisfy(one -> assertThat(one)
                .endsWith("."));
    }

    @Test
    void rumoursAndWhatIsNotCertainNeverMakeItImminent() {
        for (ObservationBasis basis : ObservationBasis.values()) {
            for (ObservationSource source : ObservationSource.values()) {
                for (ObservationCertainty certainty : ObservationCertainty.values()) {
                    Graded graded = new Graded(basis, source, certainty, 9, 9);
                    WardEvidence all = evidence(
                            new Told(90, 0, 90, Severity.P1_CRITICAL, DAY),
                            by(9, graded),
                            new Signals(9, 99),
                            new Watched(9, 9));
                    boolean firmWarning = basis == ObservationBasis.POTENTIAL
                            && source == ObservationSource.DIRECT
                            && certainty != ObservationCertainty.UNKNOWN;
                    assertThat(ProposeLevel.from(all, THRESHOLDS).level())
                            .as(graded.toString())
                            .isEqualTo(firmWarning ? TensionLevel.IMMINENT : TensionLevel.TENSE);
                }
            }
        }
    }

    @Test
    void moreOfAnythingNeverLowersIt() {
        Random random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            int[] some = random.ints(9, 0, 4).toArray();
            int[] more = some.clone();
            more[random.nextInt(more.length)] += 1 + random.nextInt(3);
            assertThat(ProposeLevel.from(of(some), THRESHOLDS).level())
                    .as(of(some) + " beside " + of(more))
                    .isLessThanOrEqualTo(ProposeLevel.from(of(more), THRESHOLDS).level());
        }
    }

    /** What was usual before stays as it is: that is no evidence of today. */
    private static WardEvidence of(int... n) {
        List<Graded> graded = new ArrayList<>(List.of(
                new Graded(
                        ObservationBasis.POTENTIAL, ObservationSource.RUMOUR, ObservationCertainty.UNKNOWN, n[1], n[1]),
                new Graded(
                        ObservationBasis.EVIDENCED,
                        ObservationSource.SECOND_HAND,
                        ObservationCertainty.LIKELY,
                        n[2],
                        n[2]),
                new Graded(
                        ObservationBasis.POTENTIAL,
                        ObservationSource.DIRECT,
                        ObservationCertainty.CONFIRMED,
                        n[3],
                        n[3])));
        Severity gravest = Severity.ofRank(Math.max(1, 4 - n[4]));
        return evidence(
                new Told(n[0], 3, n[0] + 3, gravest, DAY),
                new Observed(graded, n[5], 0),
                new Signals(n[6], n[6]),
                new Watched(n[7] / 3, n[8]));
    }

    @Test
    void aNilReturnSaysThatSomebodyLooked() {
        WardEvidence looked = evidence(Told.NOTHING, new Observed(List.of(), 0, 1));

        assertThat(ProposeLevel.from(looked, THRESHOLDS).reasons())
                .containsExactly("Nothing that is known here stands out.");
        assertThat(ProposeLevel.from(looked, THRESHOLDS).level()).isEqualTo(TensionLevel.NORMAL);
    }

    @Test
    void aThresholdThatIsMissingIsNotGuessed() {
        assertThatNullPointerException().isThrownBy(() -> LevelThresholds.of(Map.of("VOICES", 2)));
    }
}
