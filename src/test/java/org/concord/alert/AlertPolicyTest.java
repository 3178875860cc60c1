package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.concord.delivery.DeliveryChannel;
import org.concord.officer.Absence;
import org.concord.officer.DutyHolder;
import org.concord.officer.DutyKind;
import org.concord.officer.Shift;
import org.concord.place.WorkingCalendar;
import org.concord.place.WorkingHours;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of the contract: officer → deputy → coordinator → duty director; an alert that matches nobody goes to the coordinator. */
class AlertPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(WorkingHours.standard(), Set.of());
    private static final BiPredicate<UUID, Integer> ALL_CAN = (officer, ward) -> true;
    private static final List<Rung> LADDER = Arrays.stream(LadderDuty.values())
            .map(duty -> new Rung(
                    List.of(duty), List.of(DeliveryChannel.EMAIL), Duration.ofMinutes(15), Rung.RunningTime.ELAPSED))
            .toList();
    private static final int RACE = 1;
    private static final int RELIGION = 2;

    /**
     * A duty reads who:kind:ward:strand:from:to, ward and strand may be * for all, the dates may be left out. A case is ward and strands,
     * - for none.
     */
    @ParameterizedTest(name = "case {1} among [{0}], coordinators [{2}] → {3}")
    @CsvSource(delimiter = '|', textBlock = """
        ann:OFFICER:21:*                                  | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:21:* bob:OFFICER:21:*                 | 21 RACE          | cora      | OFFICER ann bob
        ann:OFFICER:21:* dee:DEPUTY:21:*                  | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:*:*                                   | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:08:* dee:DEPUTY:21:*                  | 21 RACE          | cora      | DEPUTY dee
        ann:OFFICER:08:* dee:DEPUTY:08:*                  | 21 RACE          | cora cy   | COORDINATOR cora cy
        ann:OFFICER:08:* dir:DUTY_DIRECTOR:*:*            | 21 RACE          |           | DUTY_DIRECTOR dir
        ann:OFFICER:21:* dir:DUTY_DIRECTOR:*:*            | 21 RACE          | cora      | OFFICER ann
                                                          | 21 RACE          | cora      | COORDINATOR cora
                                                          | 21 RACE          |           |
        ann:OFFICER:21:RACE                               | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:21:RACE                               | 21 RELIGION      | cora      | COORDINATOR cora
        ann:OFFICER:21:RACE                               | 21 RELIGION RACE | cora      | OFFICER ann
        ann:OFFICER:21:RACE bob:OFFICER:21:RELIGION       | 21 RELIGION RACE | cora      | OFFICER ann bob
        ann:OFFICER:21:RACE                               | 21 -             | cora      | OFFICER ann
        ann:OFFICER:*:RACE                                | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:08:RACE                               | 21 RACE          | cora      | COORDINATOR cora
        ann:OFFICER:21:* ann:OFFICER:21:RACE              | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:*:* dee:DEPUTY:*:*                    | - RACE           | cora      | COORDINATOR cora
        ann:OFFICER:*:* dir:DUTY_DIRECTOR:*:*             | - RACE           |           | DUTY_DIRECTOR dir
        ann:OFFICER:21:*:2026-11-21                       | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:21:*:2026-11-22                       | 21 RACE          | cora      | COORDINATOR cora
        ann:OFFICER:21:*:2026-01-01:2026-11-21            | 21 RACE          | cora      | COORDINATOR cora
        ann:OFFICER:21:*:2026-01-01:2026-11-22            | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:21:*:2026-11-22 dee:DEPUTY:21:*       | 21 RACE          | cora      | DEPUTY dee
        dir:DUTY_DIRECTOR:*:*:2026-01-01:2026-02-01       | 21 RACE          |           |
        """)
    void theFirstRungThatHasSomebodyHearsOfIt(String duties, String about, String coordinators, String told) {
        Roster roster = roster(duties, coordinators);

        assertThat(read(told(newCase(about, Category.HATE_INCIDENT), roster))).isEqualTo(told == null ? "" : told);
    }

    /** A well-formed ward that is not ours: “the coordinator is alerted”. */
    @Test
    void aCaseOutOfAreaGoesToTheCoordinatorEvenIfAnOfficerHasEveryWard() {
        Roster roster = roster("ann:OFFICER:*:* dee:DEPUTY:*:*", "cora");

        assertThat(read(told(newCase("- RACE", Category.OUT_OF_AREA), roster))).isEqualTo("COORDINATOR cora");
        assertThat(read(told(newCase("21 RACE", Category.OUT_OF_AREA), roster))).isEqualTo("COORDINATOR cora");
    }

    @ParameterizedTest
    @CsvSource({"HATE_CRIME_SUSPECTED", "HATE_INCIDENT", "TENSION"})
    void anyOtherCategoryGoesToTheOfficerOfItsWard(Category category) {
        Roster roster = roster("ann:OFFICER:21:*", "cora");

        assertThat(read(told(newCase("21 -", category), roster))).isEqualTo("OFFICER ann");
    }

    /** Who is away is never the only one told: their cover, or else the next rung. */
    @ParameterizedTest(name = "[{0}], away [{1}] → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ann:OFFICER:21:* dee:DEPUTY:21:*                  | ann          | DEPUTY dee
        ann:OFFICER:21:* dee:DEPUTY:21:*                  | ann:bob      | OFFICER bob
        ann:OFFICER:21:* dee:DEPUTY:21:*                  | ann:bob bob  | DEPUTY dee
        ann:OFFICER:21:* bob:OFFICER:21:* dee:DEPUTY:21:* | ann          | OFFICER bob
        ann:OFFICER:21:* dee:DEPUTY:21:*                  | ann dee      | COORDINATOR cora cy
        ann:OFFICER:21:* dee:DEPUTY:21:*                  | ann dee cora | COORDINATOR cy
        ann:OFFICER:21:* dir:DUTY_DIRECTOR:*:*            | ann cora cy  | DUTY_DIRECTOR dir
        ann:OFFICER:21:* dir:DUTY_DIRECTOR:*:*            | ann cora cy dir | COORDINATOR cora cy
        """)
    void whoeverIsAwayIsCoveredForOrPassedOver(String duties, String away, String told) {
        List<Absence> absences = Arrays.stream(away.split(" "))
                .map(word -> word.split(":"))
                .map(part -> new Absence(
                        person(part[0]), TODAY, TODAY.plusDays(1), part.length > 1 ? person(part[1]) : null))
                .toList();
        Roster roster = new Roster(duties(duties), people("cora cy"), absences, List.of(), ALL_CAN, NOW, CALENDAR);

        assertThat(read(told(newCase("21 RACE", Category.HATE_INCIDENT), roster)))
                .isEqualTo(told);
    }

    @Test
    void aStandInWhoCannotSeeTheWardIsPassedOver() {
        List<Absence> absences = List.of(new Absence(person("ann"), TODAY, TODAY.plusDays(1), person("bob")));
        Roster roster = new Roster(
                duties("ann:OFFICER:21:* dee:DEPUTY:21:*"),
                people("cora"),
                absences,
                List.of(),
                (officer, ward) -> !officer.equals(person("bob")),
                NOW,
                CALENDAR);

        assertThat(read(told(newCase("21 RACE", Category.HATE_INCIDENT), roster)))
                .isEqualTo("DEPUTY dee");
    }

    @Test
    void anAbsenceThatEndedYesterdayOrBeginsTomorrowIsNone() {
        List<Absence> absences = List.of(
                new Absence(person("ann"), TODAY.minusDays(3), TODAY, null),
                new Absence(person("ann"), TODAY.plusDays(1), TODAY.plusDays(3), null));
        Roster roster =
                new Roster(duties("ann:OFFICER:21:*"), people("cora"), absences, List.of(), ALL_CAN, NOW, CALENDAR);

        assertThat(read(told(newCase("21 RACE", Category.HATE_INCIDENT), roster)))
                .isEqualTo("OFFICER ann");
    }

    /** 2026-11-21 is a Saturday. */
    @Test
    void outOfHoursWhoeverHasTheTurnIsToldInPlaceOfTheWardsOfficer() {
        List<Shift> turns = List.of(
                new Shift(person("bob"), DutyKind.OFFICER, null, NOW.minusSeconds(60), NOW.plusSeconds(60)),
                new Shift(person("cy"), DutyKind.OFFICER, 8, NOW.minusSeconds(60), NOW.plusSeconds(60)),
                new Shift(person("cora"), DutyKind.OFFICER, 21, NOW.plusSeconds(60), NOW.plusSeconds(120)));
        NewCase about = newCase("21 RACE", Category.HATE_INCIDENT);
        List<DutyHolder> duties = duties("ann:OFFICER:21:*");

        assertThat(read(told(about, new Roster(duties, people("dir"), List.of(), turns, ALL_CAN, NOW, CALENDAR))))
                .isEqualTo("OFFICER bob");
        Instant monday = Instant.parse("2026-11-23T12:00:00Z");
        List<Shift> onMonday = List.of(
                new Shift(person("bob"), DutyKind.OFFICER, null, monday.minusSeconds(60), monday.plusSeconds(60)));
        assertThat(read(told(about, new Roster(duties, people("dir"), List.of(), onMonday, ALL_CAN, monday, CALENDAR))))
                .as("in working hours the ward's own")
                .isEqualTo("OFFICER ann");
    }

    @Test
    void itClimbsToTheNextRungThatHasSomebodyAndStaysOnTheLast() {
        Roster roster = roster("ann:OFFICER:21:* dir:DUTY_DIRECTOR:*:*", "cora");
        NewCase about = newCase("21 RACE", Category.HATE_INCIDENT);
        AlertPolicy.Audience all = AlertPolicy.Audience.EVERYBODY;

        assertThat(AlertPolicy.from(0, LADDER, about, roster, all).step()).isZero();
        assertThat(AlertPolicy.from(1, LADDER, about, roster, all).step())
                .as("there is no deputy")
                .isEqualTo(2);
        assertThat(read(AlertPolicy.from(3, LADDER, about, roster, all).recipients()))
                .isEqualTo("DUTY_DIRECTOR dir");
        assertThat(read(AlertPolicy.from(3, LADDER, about, roster("ann:OFFICER:21:*", "cora"), all)
                        .recipients()))
                .as("without a director the coordinators are the floor")
                .isEqualTo("COORDINATOR cora");
    }

    @Test
    void whoMayNotSeeTheCaseIsNotTold() {
        Roster roster = roster("ann:OFFICER:21:* bob:OFFICER:21:* dir:DUTY_DIRECTOR:*:*", "cora cy");
        NewCase about = newCase("21 RACE", Category.HATE_INCIDENT);

        assertThat(read(AlertPolicy.from(
                                0, LADDER, about, roster, new AlertPolicy.Audience(List.of(person("ann")), null))
                        .recipients()))
                .isEqualTo("OFFICER bob");
        assertThat(read(AlertPolicy.from(
                                0, LADDER, about, roster, new AlertPolicy.Audience(List.of(), Set.of(person("cy"))))
                        .recipients()))
                .isEqualTo("COORDINATOR cy");
        assertThat(read(AlertPolicy.from(
                                0, LADDER, about, roster, new AlertPolicy.Audience(List.of(), Set.of(person("dee"))))
                        .recipients()))
                .as("whoever it is for, if nobody on duty may see it")
                .isEqualTo("OFFICER dee");
    }

    private static Roster roster(String duties, String coordinators) {
        return new Roster(duties(duties), people(coordinators), List.of(), List.of(), ALL_CAN, NOW, CALENDAR);
    }

    private static List<AlertPolicy.Recipient> told(NewCase about, Roster roster) {
        return AlertPolicy.from(0, LADDER, about, roster, AlertPolicy.Audience.EVERYBODY)
                .recipients();
    }

    private static NewCase newCase(String words, Category category) {
        String[] about = words.split(" ");
        Integer ward = about[0].equals("-") ? null : Integer.valueOf(about[0]);
        Set<Integer> strands = Arrays.stream(about)
                .skip(1)
                .filter(s -> !s.equals("-"))
                .map(AlertPolicyTest::strand)
                .collect(Collectors.toSet());
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        return new NewCase(
                UUID.randomUUID(), "CF-26-22222-22222", Severity.P2_HIGH, category, ward, strands, Set.of(), now);
    }

    private static List<DutyHolder> duties(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" ")).map(AlertPolicyTest::duty).toList();
    }

    private static DutyHolder duty(String word) {
        String[] part = word.split(":");
        return new DutyHolder(
                person(part[0]),
                DutyKind.valueOf(part[1]),
                part[2].equals("*") ? null : Integer.valueOf(part[2]),
                part[3].equals("*") ? null : Integer.valueOf(strand(part[3])),
                part.length > 4 ? LocalDate.parse(part[4]) : LocalDate.of(2020, 1, 1),
                part.length > 5 ? LocalDate.parse(part[5]) : null);
    }

    private static int strand(String code) {
        return code.equals("RACE") ? RACE : RELIGION;
    }

    private static List<UUID> people(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" ")).map(AlertPolicyTest::person).toList();
    }

    private static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(List<AlertPolicy.Recipient> recipients) {
        List<String> known = List.of("ann", "bob", "dee", "cora", "cy", "dir");
        String capacities = recipients.stream()
                .map(recipient -> recipient.as().name())
                .distinct()
                .collect(Collectors.joining("+"));
        return recipients.stream()
                .map(recipient -> known.stream()
                        .filter(name -> person(name).equals(recipient.officer()))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" "), names -> (capacities + " " + names).strip()));
    }
}
