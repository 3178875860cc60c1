package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.delivery.DeliveryChannel;
import org.concord.place.WorkingCalendar;
import org.concord.place.WorkingHours;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule a case has, when somebody may be disturbed, and by when they must have answered. */
class AlertRulesTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            WorkingHours.standard(), Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), true);
    private static final AlertRule.When EVERY =
            new AlertRule.When(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), AlertRule.Hours.ANY);

    /** Local times: Europe/London is UTC in winter; on 2027-03-28 and 2026-10-25 the clocks change. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z, by day
        2026-11-23T07:59:59Z, 2026-11-23T08:00:00Z, early in the morning
        2026-11-23T20:00:00Z, 2026-11-24T08:00:00Z, in the evening
        2026-11-23T19:59:59Z, 2026-11-23T19:59:59Z, just before
        2026-11-21T12:00:00Z, 2026-11-23T08:00:00Z, on a Saturday
        2026-11-20T21:00:00Z, 2026-11-23T08:00:00Z, on a Friday night
        2026-12-24T21:00:00Z, 2026-12-29T08:00:00Z, before two bank holidays and a weekend
        2026-10-23T19:30:00Z, 2026-10-26T08:00:00Z, over the night on which summer time ends
        2027-03-26T21:00:00Z, 2027-03-29T07:00:00Z, over the night on which summer time begins
        """)
    void whatCanWaitWaitsUntilTheMorningOfAWorkingDay(Instant now, Instant told, String when) {
        assertThat(NIGHT.over(now, CALENDAR)).as(when).isEqualTo(told);
    }

    @Test
    void quietHoursWithinOneDayEndOnThatDay() {
        QuietHours siesta = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30), false);

        assertThat(siesta.over(Instant.parse("2026-11-21T12:15:00Z"), CALENDAR)).isEqualTo("2026-11-21T13:30:00Z");
        assertThat(siesta.over(Instant.parse("2026-11-21T14:00:00Z"), CALENDAR)).isEqualTo("2026-11-21T14:00:00Z");
    }

    @Test
    void aRuleThatDoesNotKeepQuietTellsAtOnceAndADigestWaitsForItsHour() {
        Instant night = Instant.parse("2026-11-23T03:00:00Z");
        AlertRule page = new AlertRule("page", EVERY, ladder(), false, false);
        AlertRule quiet = new AlertRule("quiet", EVERY, ladder(), true, false);
        AlertRule digest = new AlertRule("digest", EVERY, ladder(), true, true);
        AlertRules rules = rules(List.of(page, quiet, digest));

        assertThat(rules.tellAt(page, LadderDuty.OFFICER, night, CALENDAR)).isEqualTo(night);
        assertThat(rules.tellAt(quiet, LadderDuty.OFFICER, night, CALENDAR)).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(rules.tellAt(quiet, LadderDuty.DUTY_DIRECTOR, night, CALENDAR))
                .as("has no quiet hours")
                .isEqualTo(night);
        assertThat(rules.tellAt(digest, LadderDuty.OFFICER, night, CALENDAR)).isEqualTo("2026-11-23T08:30:00Z");
        assertThat(rules.tellAt(digest, LadderDuty.OFFICER, Instant.parse("2026-11-23T09:00:00Z"), CALENDAR))
                .isEqualTo("2026-11-23T13:00:00Z");
        assertThat(rules.tellAt(digest, LadderDuty.OFFICER, Instant.parse("2026-12-24T13:00:01Z"), CALENDAR))
                .as("not on Christmas Day, the weekend or the bank holiday after it")
                .isEqualTo("2026-12-29T08:30:00Z");
    }

    @Test
    void theFirstRuleThatHoldsIsTheRule() {
        AlertRule race = new AlertRule(
                "race", when(Set.of(21), Set.of(1), Set.of(), AlertRule.Hours.ANY), ladder(), false, false);
        AlertRule night = new AlertRule(
                "night", when(Set.of(), Set.of(), Set.of(), AlertRule.Hours.OUT_OF_HOURS), ladder(), false, false);
        AlertRule arson = new AlertRule(
                "arson", when(Set.of(), Set.of(), Set.of(7), AlertRule.Hours.ANY), ladder(), false, false);
        AlertRule rest = new AlertRule("rest", EVERY, ladder(), false, false);
        AlertRules rules = rules(List.of(race, night, arson, rest));

        assertThat(rules.ruleFor(about(21, Set.of(1, 2), Set.of()), false).name())
                .isEqualTo("race");
        assertThat(rules.ruleFor(about(21, Set.of(2), Set.of()), false).name()).isEqualTo("night");
        assertThat(rules.ruleFor(about(21, Set.of(), Set.of(7)), true).name()).isEqualTo("arson");
        assertThat(rules.ruleFor(about(null, Set.of(1), Set.of()), true).name()).isEqualTo("rest");
        assertThat(rules.firstGap()).isEmpty();
        assertThat(rules(List.of(race, night, arson)).firstGap()).contains("P1_CRITICAL in working hours");
        assertThat(rules(List.of(race, arson)).firstGap()).contains("P1_CRITICAL in working hours");
    }

    @Test
    void theTimeToAnswerRunsAtAnyHourOrWhilePeopleAreAtWork() {
        Instant friday = Instant.parse("2026-11-20T16:00:00Z");

        assertThat(rung(Rung.RunningTime.ELAPSED).answerBy(friday, CALENDAR)).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(rung(Rung.RunningTime.WORKING).answerBy(friday, CALENDAR)).isEqualTo("2026-11-23T10:00:00Z");
        Rung workingDays = new Rung(
                List.of(LadderDuty.COORDINATOR),
                List.of(DeliveryChannel.EMAIL),
                Duration.ofDays(2),
                Rung.RunningTime.WORKING);
        assertThat(workingDays.answerBy(friday, CALENDAR)).isEqualTo("2026-11-24T16:00:00Z");
    }

    private static AlertRule.When when(
            Set<Integer> wards, Set<Integer> strands, Set<Integer> types, AlertRule.Hours hours) {
        return new AlertRule.When(wards, strands, types, Set.of(), Set.of(), hours);
    }

    private static List<Rung> ladder() {
        return List.of(rung(Rung.RunningTime.ELAPSED));
    }

    private static Rung rung(Rung.RunningTime time) {
        return new Rung(List.of(LadderDuty.COORDINATOR), List.of(DeliveryChannel.EMAIL), Duration.ofHours(2), time);
    }

    private static AlertRules rules(List<AlertRule> rules) {
        return new AlertRules(
                1,
                rules,
                Map.of(LadderDuty.OFFICER, NIGHT),
                List.of(LocalTime.of(13, 0), LocalTime.of(8, 30)),
                Duration.ZERO,
                0);
    }

    private static NewCase about(Integer ward, Set<Integer> strands, Set<Integer> types) {
        return new NewCase(
                new UUID(0, 1),
                "CF-26-22222-22222",
                Severity.P3_MEDIUM,
                Category.HATE_INCIDENT,
                ward,
                strands,
                types,
                Instant.parse("2026-11-23T12:00:00Z"));
    }
}
