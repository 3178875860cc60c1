package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.officer.DutyHolder;
import org.concord.officer.DutyKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of the contract: officer → deputy → coordinator → duty director; an alert that matches nobody goes to the coordinator. */
class AlertPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
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
        ann:OFFICER:08:* dir:DUTY_DIRECTOR:*:*            | 21 RACE          |           | DIRECTOR dir
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
        ann:OFFICER:*:* dir:DUTY_DIRECTOR:*:*             | - RACE           |           | DIRECTOR dir
        ann:OFFICER:21:*:2026-11-21                       | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:21:*:2026-11-22                       | 21 RACE          | cora      | COORDINATOR cora
        ann:OFFICER:21:*:2026-01-01:2026-11-21            | 21 RACE          | cora      | COORDINATOR cora
        ann:OFFICER:21:*:2026-01-01:2026-11-22            | 21 RACE          | cora      | OFFICER ann
        ann:OFFICER:21:*:2026-11-22 dee:DEPUTY:21:*       | 21 RACE          | cora      | DEPUTY dee
        dir:DUTY_DIRECTOR:*:*:2026-01-01:2026-02-01       | 21 RACE          |           |
        """)
    void theFirstRungThatHasSomebodyHearsOfIt(String duties, String about, String coordinators, String told) {
        Roster roster = new Roster(duties(duties), people(coordinators), TODAY);

        assertThat(read(AlertPolicy.recipients(newCase(about, Category.HATE_INCIDENT), roster)))
                .isEqualTo(told == null ? "" : told);
    }

    /** A well-formed ward that is not ours: “the coordinator is alerted”. */
    @Test
    void aCaseOutOfAreaGoesToTheCoordinatorEvenIfAnOfficerHasEveryWard() {
        Roster roster = new Roster(duties("ann:OFFICER:*:* dee:DEPUTY:*:*"), people("cora"), TODAY);

        assertThat(read(AlertPolicy.recipients(newCase("- RACE", Category.OUT_OF_AREA), roster)))
                .isEqualTo("COORDINATOR cora");
        assertThat(read(AlertPolicy.recipients(newCase("21 RACE", Category.OUT_OF_AREA), roster)))
                .isEqualTo("COORDINATOR cora");
    }

    @ParameterizedTest
    @CsvSource({"HATE_CRIME_SUSPECTED", "HATE_INCIDENT", "TENSION"})
    void anyOtherCategoryGoesToTheOfficerOfItsWard(Category category) {
        Roster roster = new Roster(duties("ann:OFFICER:21:*"), people("cora"), TODAY);

        assertThat(read(AlertPolicy.recipients(newCase("21 -", category), roster)))
                .isEqualTo("OFFICER ann");
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
                UUID.randomUUID(),
                "CF-26-22222-22222",
                Severity.P2_HIGH,
                category,
                ward,
                strands,
                now,
                now.plusSeconds(3600));
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
