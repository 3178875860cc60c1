package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.vault.RepeatSign.ADDRESS;
import static org.concord.vault.RepeatSign.EMAIL;
import static org.concord.vault.RepeatSign.HOUSE;
import static org.concord.vault.RepeatSign.NAME;
import static org.concord.vault.RepeatSign.PHONE;
import static org.concord.vault.RepeatSign.PLACE;
import static org.concord.vault.RepeatSign.SUBJECT_NAME;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.report.IdentityChoice;
import org.concord.report.ReporterRole;
import org.concord.vault.RepeatSign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatRuleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int NORMANTON = 521;
    private static final RepeatRule STANDARD =
            new RepeatRule(Set.of(RepeatKind.values()), 3, Period.ofMonths(6), LONDON);

    private static ToldReport told(String at, @Nullable Integer ward, @Nullable ReporterRole role) {
        return new ToldReport(
                UUID.randomUUID(), UUID.randomUUID(), Instant.parse(at), ward, role, IdentityChoice.CONFIDENTIAL);
    }

    private static ToldReport told(String at) {
        return told(at, NORMANTON, ReporterRole.VICTIM);
    }

    private static ToldReport inCaseOf(ToldReport other, String at) {
        return new ToldReport(
                UUID.randomUUID(),
                other.caseId(),
                Instant.parse(at),
                NORMANTON,
                ReporterRole.VICTIM,
                IdentityChoice.CONFIDENTIAL);
    }

    /** The report has all this in common with each of the others. */
    private static List<Repeat> found(ToldReport own, Set<RepeatSign> signs, ToldReport... others) {
        Map<ToldReport, Set<RepeatSign>> equal = new LinkedHashMap<>();
        equal.put(own, signs);
        for (ToldReport other : others) {
            equal.put(other, signs);
        }
        return STANDARD.found(own, equal, NOW);
    }

    private static Repeat only(List<Repeat> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void threeIncidentsInSixMonthsOfOneVictimAreDueForReview() {
        Repeat victim = only(found(
                told("2026-11-22T09:00:00Z"),
                Set.of(EMAIL),
                told("2026-05-23T00:00:00Z"),
                told("2026-08-01T00:00:00Z")));

        assertThat(victim.kind()).isEqualTo(RepeatKind.VICTIM);
        assertThat(victim.incidents()).isEqualTo(3);
        assertThat(victim.strength()).isEqualTo(RepeatStrength.STRONG);
        assertThat(STANDARD.isReviewDue(victim)).isTrue();
        assertThat(victim.because(LONDON)).isEqualTo("the same e-mail address in 3 reports since 23 May 2026");
    }

    @Test
    void twoAreARepeatAndNoReviewYet() {
        Repeat victim = only(found(told("2026-11-22T09:00:00Z"), Set.of(PHONE), told("2026-10-22T09:00:00Z")));

        assertThat(victim.incidents()).isEqualTo(2);
        assertThat(STANDARD.isReviewDue(victim)).isFalse();
    }

    @Test
    void aReportThatSharesNothingIsNoRepeatOfItself() {
        Repeat alone = only(found(told("2026-11-22T09:00:00Z"), Set.of(EMAIL)));

        assertThat(alone.incidents()).isEqualTo(1);
        assertThat(found(told("2026-11-22T09:00:00Z"), Set.of())).isEmpty();
    }

    /** Six months by the calendar of the city: the 22nd of May at the same local time, which was summer time. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-22T09:00:00Z, 2",
        "2026-05-22T08:59:59.999999Z, 1",
        "2026-11-22T10:00:00Z, 2",
        "2026-11-22T10:00:01Z, 2"
    })
    void theWindowBeginsAtTheSameLocalTimeAndIncludesIt(String other, int incidents) {
        Repeat place = only(found(told("2026-11-22T10:00:00Z"), Set.of(PLACE), told(other)));

        assertThat(place.incidents())
                .as("what is a second later came in while this one waited")
                .isEqualTo(incidents);
    }

    @Test
    void whatHappenedBeforeTheWindowIsNoRepeatOfTodayHoweverLateItIsTold() {
        assertThat(found(told("2025-01-01T00:00:00Z"), Set.of(EMAIL, PLACE), told("2026-11-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void reportsOfOneCaseAreOneIncident() {
        ToldReport own = told("2026-11-22T09:00:00Z");
        ToldReport other = told("2026-11-01T09:00:00Z");

        Repeat victim = only(found(
                own,
                Set.of(EMAIL),
                inCaseOf(own, "2026-11-21T00:00:00Z"),
                other,
                inCaseOf(other, "2026-11-02T00:00:00Z")));

        assertThat(victim.reports()).hasSize(4);
        assertThat(victim.incidents()).isEqualTo(2);
        assertThat(STANDARD.isReviewDue(victim)).isFalse();
        assertThat(victim.because(LONDON))
                .isEqualTo("the same e-mail address in 4 reports, of 2 incidents, since 1 November 2026");
    }

    @Test
    void aNameAloneIsNoPersonInAnotherWard() {
        ToldReport own = told("2026-11-22T09:00:00Z");
        ToldReport elsewhere = told("2026-11-01T09:00:00Z", NORMANTON + 1, ReporterRole.VICTIM);
        ToldReport nowhere = told("2026-11-01T09:00:00Z", null, ReporterRole.VICTIM);

        assertThat(only(found(own, Set.of(NAME), elsewhere, nowhere)).incidents())
                .isEqualTo(1);
        assertThat(found(nowhere, Set.of(NAME), told("2026-11-02T09:00:00Z", null, ReporterRole.VICTIM)))
                .as("two wards that nobody knows are not one")
                .isEmpty();
    }

    @Test
    void aNameInTheSameWardIsLikelyAPerson() {
        Repeat victim = only(found(told("2026-11-22T09:00:00Z"), Set.of(NAME), told("2026-11-01T09:00:00Z")));

        assertThat(victim.incidents()).isEqualTo(2);
        assertThat(victim.strength()).isEqualTo(RepeatStrength.LIKELY);
        assertThat(victim.because(LONDON)).isEqualTo("the same name in 2 reports since 1 November 2026");
    }

    @Test
    void aNameTogetherWithAPlaceIsAPersonInAnyWard() {
        List<Repeat> both = found(
                told("2026-11-22T09:00:00Z", 1, ReporterRole.VICTIM),
                Set.of(NAME, HOUSE, ADDRESS),
                told("2026-11-01T09:00:00Z", 2, ReporterRole.VICTIM));

        assertThat(both).extracting(Repeat::kind).containsExactly(RepeatKind.VICTIM, RepeatKind.PLACE);
        assertThat(both).extracting(Repeat::incidents).containsOnly(2);
        assertThat(both.getLast().because(LONDON)).isEqualTo("the same home in 2 reports since 1 November 2026");
    }

    @ParameterizedTest
    @EnumSource(value = ReporterRole.class, names = "VICTIM", mode = EnumSource.Mode.EXCLUDE)
    void whoeverTellsForOthersIsNoRepeatVictim(ReporterRole role) {
        assertThat(found(
                        told("2026-11-22T09:00:00Z", NORMANTON, role),
                        Set.of(EMAIL, PHONE, NAME),
                        told("2026-11-01T09:00:00Z", NORMANTON, role)))
                .isEmpty();
        assertThat(only(found(
                                told("2026-11-22T09:00:00Z"),
                                Set.of(EMAIL),
                                told("2026-11-01T09:00:00Z", NORMANTON, role)))
                        .incidents())
                .isEqualTo(1);
    }

    @Test
    void whoeverDidNotSayMayBeTheVictim() {
        assertThat(only(found(
                                told("2026-11-22T09:00:00Z", NORMANTON, null),
                                Set.of(EMAIL),
                                told("2026-11-01T09:00:00Z")))
                        .incidents())
                .isEqualTo(2);
    }

    @Test
    void aSubjectIsKnownByNameOnlyTogetherWithSomethingElse() {
        ToldReport own = told("2026-11-22T09:00:00Z", 1, ReporterRole.WITNESS);
        ToldReport sameWard = told("2026-11-01T09:00:00Z", 1, ReporterRole.WITNESS);
        ToldReport elsewhere = told("2026-11-02T09:00:00Z", 2, ReporterRole.WITNESS);

        assertThat(only(found(own, Set.of(SUBJECT_NAME), sameWard, elsewhere)).incidents())
                .isEqualTo(2);
        assertThat(RepeatRule.shared(RepeatKind.SUBJECT, own, elsewhere, Set.of(SUBJECT_NAME, PLACE)))
                .containsExactly(SUBJECT_NAME);
        assertThat(RepeatRule.shared(RepeatKind.SUBJECT, own, elsewhere, Set.of(SUBJECT_NAME, EMAIL)))
                .as("one teller means the same person")
                .containsExactly(SUBJECT_NAME);
        assertThat(RepeatRule.shared(RepeatKind.SUBJECT, own, elsewhere, Set.of(EMAIL, PLACE)))
                .isEmpty();
    }

    @Test
    void aSubjectIsNeverMoreThanLikely() {
        Repeat subject = only(found(
                told("2026-11-22T09:00:00Z", 1, ReporterRole.WITNESS),
                Set.of(SUBJECT_NAME),
                told("2026-11-01T09:00:00Z", 1, ReporterRole.WITNESS)));

        assertThat(subject.strength()).isEqualTo(RepeatStrength.LIKELY);
        assertThat(subject.because(LONDON))
                .isEqualTo("the same name of the person complained about in 2 reports since 1 November 2026");
    }

    @Test
    void onlyTheKindsOfTheRuleAreDueForReview() {
        RepeatRule placesAlone = new RepeatRule(Set.of(RepeatKind.PLACE), 2, Period.ofMonths(6), LONDON);
        ToldReport own = told("2026-11-22T09:00:00Z");
        Map<ToldReport, Set<RepeatSign>> equal =
                Map.of(own, Set.of(EMAIL, PLACE), told("2026-11-01T09:00:00Z"), Set.of(EMAIL, PLACE));

        assertThat(placesAlone.found(own, equal, NOW).stream().filter(placesAlone::isReviewDue))
                .extracting(Repeat::kind)
                .containsExactly(RepeatKind.PLACE);
    }

    @Test
    void whereOneReportIsEnoughItIsDueByItself() {
        RepeatRule one = new RepeatRule(Set.of(RepeatKind.VICTIM), 1, Period.ofMonths(6), LONDON);
        ToldReport own = told("2026-11-22T09:00:00Z");

        assertThat(only(one.found(own, Map.of(own, Set.of(EMAIL)), NOW)))
                .satisfies(repeat -> assertThat(one.isReviewDue(repeat)).isTrue());
    }
}
