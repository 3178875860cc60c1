package org.concord.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.concord.report.Harm;
import org.concord.report.PlaceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeverityRuleTest {

    /** The answers about harm, and which rules speak (domain.md §1.7, §3.2). */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        threatToLife=true                 | threatToLife
        weapon=true                       | weaponMentioned
        injury=SERIOUS                    | seriousInjury
        injury=MINOR                      | minorInjury
        ongoing=true                      | ongoing
        ongoing=true injury=MINOR         | attackInProgress minorInjury ongoing
        ongoing=true childAffected=true   | childAtImmediateRisk childAffected ongoing
        ongoing=true organisedGroup=true  | organisedDisorder organisedGroup ongoing
        childAffected=true                | childAffected
        organisedGroup=true               | organisedGroup
        homeTargeted=true                 | homeTargeted
        propertyDamage=true               | propertyDamage
        previousIncidents=ONE_OR_TWO      | repeatOnceOrTwice
        previousIncidents=THREE_OR_MORE   | repeatThreeOrMore
        feelsUnsafe=true                  | spreadOfFear
        """)
    void speaksOfTheHarmTold(String harm, String rules) {
        assertThat(speaking(Told.incident(null, null, harm))).isEqualTo(rules);
    }

    /** Every incident type of api.md, the places that matter, and which rules speak. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        PHYSICAL_ASSAULT    |                  | physicalAssault
        SPITTING            |                  | physicalAssault
        THREAT              |                  | threat
        VERBAL_ABUSE        |                  | verbalAbuse
        INTIMIDATION        |                  | harassment
        HARASSMENT          |                  | harassment
        BULLYING            |                  | harassment
        BULLYING            | EDUCATION        | childAffected harassment
        PROPERTY_DAMAGE     |                  | propertyDamage
        PROPERTY_DAMAGE     | HOME             | homeTargeted propertyDamage
        ARSON               |                  | arson
        ARSON               | HOME             | arson homeTargeted
        GRAFFITI            | STREET           | graffiti
        GRAFFITI            | PLACE_OF_WORSHIP | placeOfWorshipTargeted graffiti
        LEAFLETS            |                  | hateMaterial spreadOfFear
        HATE_MAIL           |                  | hateMaterial
        PHONE_ABUSE         |                  | remoteAbuse
        ONLINE_ABUSE        | ONLINE           | remoteAbuse
        DUMPING             |                  | hateMaterial
        WORSHIP_ATTACK      |                  | placeOfWorshipTargeted spreadOfFear
        MATE_CRIME          |                  | mateCrime
        SEXUAL_ASSAULT      |                  | sexualAssault
        MALICIOUS_COMPLAINT |                  | unfairTreatment
        SERVICE_REFUSAL     |                  | unfairTreatment
        NEIGHBOUR_DISPUTE   |                  | neighbourDispute
        ROBBERY             |                  | robberyOrBurglary
        BURGLARY            |                  | robberyOrBurglary
        OTHER               | RESIDENTIAL_CARE | careSetting
        OTHER               | ONLINE           | remoteAbuse
        OTHER               | HOME             | ''
        OTHER               | PLACE_OF_WORSHIP | ''
        A_TYPE_OF_NEXT_YEAR |                  | ''
        """)
    void speaksOfTheTypeAndThePlace(String type, PlaceType place, String rules) {
        assertThat(speaking(Told.incident(type, place, null))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"PHYSICAL_ASSAULT, true", "ROBBERY, true", "WORSHIP_ATTACK, true", "THREAT, false", "GRAFFITI, false"})
    void anAttackStillGoingOnIsOneInProgress(String type, boolean inProgress) {
        assertThat(SeverityRule.ATTACK_IN_PROGRESS.matches(Told.incident(type, null, "ongoing=true")))
                .isEqualTo(inProgress);
        assertThat(SeverityRule.ATTACK_IN_PROGRESS.matches(Told.incident(type, null, null)))
                .isFalse();
    }

    @Test
    void damageToAHomeIsToldEitherWay() {
        assertThat(speaking(Told.incident(null, PlaceType.HOME, "propertyDamage=true")))
                .isEqualTo("homeTargeted propertyDamage");
    }

    @Test
    void speaksOfWordsOfViolence() {
        assertThat(speaking(Told.inWords("One of them had a KNIFE."))).isEqualTo("wordsInNarrative");
        assertThat(speaking(Told.inWords("One of them had a dog."))).isEmpty();
    }

    @Test
    void isSilentAboutAnythingDeniedOrNotKnown() {
        Random random = new Random(20261121);
        for (int trial = 0; trial < 2_000; trial++) {
            Facts facts = Told.anything(random);
            HarmAnswers.oneDenialMore(facts.harm()).forEach(harm -> assertThat(speaking(Told.withHarm(facts, harm)))
                    .isEqualTo(speaking(facts)));
        }
        assertThat(HarmAnswers.oneDenialMore(Harm.NOT_SAID))
                .as("8 noes, 2 nones, 2 not known")
                .hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void reachesItsOwnGradeByItsStandardPoints(SeverityRule rule) {
        Severity band = TriagePolicy.standard().bands().of(rule.standardPoints());

        assertThat(rule.floor().graverThan(band)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void givesAReasonThatFitsTheStore(SeverityRule rule) {
        Reason reason = rule.reason(7);

        assertThat(reason.rule()).matches("[a-z][A-Za-z]{2,39}");
        assertThat(reason.points()).isEqualTo(7);
        assertThat(reason.because()).matches("[A-Z].*\\.");
    }

    private static String speaking(Facts facts) {
        return Arrays.stream(SeverityRule.values())
                .filter(rule -> rule.matches(facts))
                .map(SeverityRule::code)
                .collect(Collectors.joining(" "));
    }
}
