package org.concord.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.report.Harm;
import org.concord.report.PlaceType;
import org.concord.report.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    private static final Triage TRIAGE = new Triage(TriagePolicy.standard());

    /** The grades of domain.md §3.2 and the triggers of §1.7; scores are sums of the rules' standard points. */
    @ParameterizedTest(name = "{0} at {1}, {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
                               |                  | threatToLife=true                 | P1_CRITICAL | 200
                               |                  | weapon=true                       | P1_CRITICAL | 200
                               |                  | injury=SERIOUS                    | P1_CRITICAL | 200
        ARSON                  |                  |                                   | P1_CRITICAL | 200
        PHYSICAL_ASSAULT       |                  | ongoing=true                      | P1_CRITICAL | 280
                               |                  | ongoing=true childAffected=true   | P1_CRITICAL | 280
        PHYSICAL_ASSAULT       |                  |                                   | P2_HIGH     | 50
        PHYSICAL_ASSAULT THREAT |                 | injury=MINOR                      | P2_HIGH     | 150
        THREAT                 |                  | ongoing=true                      | P2_HIGH     | 80
        PROPERTY_DAMAGE        | HOME             |                                   | P2_HIGH     | 70
        GRAFFITI               | PLACE_OF_WORSHIP |                                   | P2_HIGH     | 70
        BULLYING               | EDUCATION        |                                   | P2_HIGH     | 70
                               |                  | previousIncidents=THREE_OR_MORE   | P2_HIGH     | 50
                               |                  | organisedGroup=true               | P2_HIGH     | 50
        HARASSMENT             |                  |                                   | P3_MEDIUM   | 20
        GRAFFITI               | STREET           |                                   | P3_MEDIUM   | 20
        VERBAL_ABUSE NEIGHBOUR_DISPUTE |          |                                   | P3_MEDIUM   | 25
        VERBAL_ABUSE           | STREET           | injury=NONE weapon=false          | P4_LOW      | 5
        VERBAL_ABUSE           | STREET           | feelsUnsafe=true                  | P4_LOW      | 15
        ONLINE_ABUSE           | ONLINE           |                                   | P4_LOW      | 5
        """)
    void gradesByTheGravestThingTold(String types, PlaceType place, String harm, Severity severity, int score) {
        Assessment assessment = TRIAGE.assess(Told.incident(types, place, harm));

        assertThat(assessment.severity()).isEqualTo(severity);
        assertThat(assessment.score()).isEqualTo(score);
    }

    @Test
    void lesserThingsAddUpToAGraverOne() {
        assertThat(grade(Told.incident("HARASSMENT GRAFFITI", null, "feelsUnsafe=true")))
                .as("20 + 20 + 10 reaches P2 at 50")
                .isEqualTo(Severity.P2_HIGH);
        assertThat(grade(Told.incident(
                        "THREAT", null, "homeTargeted=true childAffected=true previousIncidents=THREE_OR_MORE")))
                .as("a child threatened at home for the fourth time: 4 × 50 reaches P1 at 200")
                .isEqualTo(Severity.P1_CRITICAL);
    }

    @Test
    void theReportInTheContractIsCriticalAndSaysWhy() {
        Assessment assessment = TRIAGE.assess(Told.incident(
                "VERBAL_ABUSE INTIMIDATION",
                PlaceType.PUBLIC_TRANSPORT,
                "injury=NONE weapon=false threatToLife=false ongoing=true childAffected=true propertyDamage=false"
                        + " homeTargeted=false organisedGroup=false previousIncidents=THREE_OR_MORE feelsUnsafe=true"));

        assertThat(assessment.severity()).isEqualTo(Severity.P1_CRITICAL);
        assertThat(assessment.category()).as("abuse may be lawful").isEqualTo(Category.HATE_INCIDENT);
        assertThat(assessment.proposedBy()).isEqualTo("rules@2026-11");
        assertThat(assessment.reasons())
                .extracting(Reason::rule)
                .containsExactly(
                        "childAtImmediateRisk",
                        "childAffected",
                        "repeatThreeOrMore",
                        "ongoing",
                        "harassment",
                        "spreadOfFear",
                        "verbalAbuse");
    }

    @Test
    void saysSoWhenNothingMatched() {
        Assessment assessment = TRIAGE.assess(Told.incident("OTHER", null, null));

        assertThat(assessment.severity()).isEqualTo(Severity.P4_LOW);
        assertThat(assessment.reasons())
                .extracting(Reason::rule, Reason::points)
                .containsExactly(tuple("nothingMatched", 0));
    }

    /** api.md: P4_LOW unless a harm rule says more. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
              |                     | P4_LOW      | nothingMatched tensionObservation
        ARSON |                     | P4_LOW      | nothingMatched tensionObservation
        ARSON | feelsUnsafe=true    | P4_LOW      | spreadOfFear tensionObservation
              | propertyDamage=true | P3_MEDIUM   | propertyDamage tensionObservation
              | organisedGroup=true | P2_HIGH     | organisedGroup tensionObservation
              | weapon=true         | P1_CRITICAL | weaponMentioned tensionObservation
        """)
    void anObservationOfTensionIsGradedByHarmAlone(String types, String harm, Severity severity, String rules) {
        Assessment assessment = TRIAGE.assess(Told.tension(types, harm));

        assertThat(assessment.severity()).isEqualTo(severity);
        assertThat(assessment.category()).isEqualTo(Category.TENSION);
        assertThat(assessment.reasons()).extracting(Reason::rule).containsExactly(rules.split(" "));
    }

    @Test
    void outOfAreaIsACategoryAndGradedAsUsual() {
        for (ReportKind kind : ReportKind.values()) {
            Assessment assessment = TRIAGE.assess(
                    new Facts(kind, true, "", Set.of("RACE"), Set.of("THREAT"), null, HarmAnswers.of("weapon=true")));

            assertThat(assessment.category()).isEqualTo(Category.OUT_OF_AREA);
            assertThat(assessment.severity()).isEqualTo(Severity.P1_CRITICAL);
        }
    }

    @Test
    void wordsRaiseByOneGradeAtTheMost() {
        Triage wordy = new Triage(new TriagePolicy(
                "wordy", Map.of(SeverityRule.WORDS_IN_NARRATIVE, 1_000), new TriagePolicy.Bands(200, 50, 20)));
        String words = "a gun, a knife and petrol: kill, burn";
        Facts ongoing = Told.inWords(words, HarmAnswers.of("ongoing=true"));

        assertThat(grade(Told.inWords(words))).isEqualTo(Severity.P3_MEDIUM);
        assertThat(wordy.assess(Told.inWords(words)).severity()).isEqualTo(Severity.P3_MEDIUM);
        assertThat(grade(ongoing)).as("30 + 20 reaches P2 at 50").isEqualTo(Severity.P2_HIGH);
        assertThat(wordy.assess(ongoing).severity()).isEqualTo(Severity.P2_HIGH);
    }

    @Test
    void noSettingLowersAFloor() {
        Triage deaf = new Triage(new TriagePolicy(
                "deaf",
                Arrays.stream(SeverityRule.values()).collect(Collectors.toMap(Function.identity(), rule -> 0)),
                TriagePolicy.standard().bands()));

        Assessment assessment = deaf.assess(Told.incident(null, null, "weapon=true"));

        assertThat(assessment.severity()).isEqualTo(Severity.P1_CRITICAL);
        assertThat(assessment.category()).isEqualTo(Category.HATE_CRIME_SUSPECTED);
        assertThat(assessment.score()).isZero();
    }

    @Test
    void anotherAnswerAboutHarmNeverLowersTheGrade() {
        Random random = new Random(20261121);
        for (int trial = 0; trial < 2_000; trial++) {
            Facts facts = Told.anything(random);
            Assessment before = TRIAGE.assess(facts);
            HarmAnswers.oneMore(facts.harm()).forEach(harm -> {
                Assessment after = TRIAGE.assess(Told.withHarm(facts, harm));
                assertThat(before.severity().graverThan(after.severity()))
                        .as("%s and then %s", facts, harm)
                        .isFalse();
                assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
            });
        }
    }

    @Test
    void theSameFactsGiveTheSameAssessmentWithReasonsForEveryPoint() {
        Random random = new Random(20261121);
        for (int trial = 0; trial < 2_000; trial++) {
            Facts facts = Told.anything(random);
            Assessment assessment = TRIAGE.assess(facts);

            assertThat(TRIAGE.assess(facts)).isEqualTo(assessment);
            assertThat(assessment.reasons()).isNotEmpty();
            assertThat(assessment.reasons().stream().mapToInt(Reason::points).sum())
                    .isEqualTo(assessment.score());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RACE", "RELIGION", "DISABILITY", "ALT_SUBCULTURE", "UNKNOWN"})
    void noStrandWeighsMoreThanAnother(String strand) {
        Facts facts =
                new Facts(ReportKind.HATE_INCIDENT, false, "", Set.of(strand), Set.of("THREAT"), null, Harm.NOT_SAID);

        assertThat(TRIAGE.assess(facts)).isEqualTo(TRIAGE.assess(Told.incident("THREAT", null, null)));
    }

    private static Severity grade(Facts facts) {
        return TRIAGE.assess(facts).severity();
    }
}
