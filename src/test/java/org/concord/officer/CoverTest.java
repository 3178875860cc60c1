package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** What those see who look for somebody to tell. */
@QuarkusTest
class CoverTest {
    @Inject
    OnDuty onDuty;

    @Inject
    Absences absences;

    @Inject
    Wards wards;

    @Inject
    WorkingTime workingTime;

    private static void away(People.Person person, LocalDate from, LocalDate until, String cover) {
        Map<String, Object> body = new HashMap<>(Map.of("from", from.toString(), "until", until.toString()));
        body.put("cover", cover);
        Callers.as("administrator")
                .body(body)
                .post(person.path() + "/absences")
                .then()
                .statusCode(201);
    }

    private List<Absence> absencesOf(UUID officer) {
        return onDuty.absences().stream()
                .filter(one -> one.officer().equals(officer))
                .toList();
    }

    @Test
    void daysOffAreSeenAtOnceUntilTheyHaveEnded() {
        LocalDate today = workingTime.today();
        People.Person person = People.added("officer");
        UUID id = UUID.fromString(person.id());
        String cover = People.added("officer").id();
        assertThat(absencesOf(id)).isEmpty();
        away(person, today.minusDays(3), today, null);
        away(person, today, today.plusDays(1), cover);
        away(person, today.plusDays(7), today.plusDays(9), null);
        assertThat(absencesOf(id))
                .containsExactly(
                        new Absence(id, today, today.plusDays(1), UUID.fromString(cover)),
                        new Absence(id, today.plusDays(7), today.plusDays(9), null));
        person.put(People.with(person.body(), "active", false)).then().statusCode(200);
        assertThat(absencesOf(id)).isEmpty();
    }

    @Test
    void aCoverWhoLeftOrAnswersNoMoreStandsInForNobody() {
        LocalDate today = workingTime.today();
        People.Person person = People.added("officer");
        UUID id = UUID.fromString(person.id());
        People.Person cover = People.added("officer");
        away(person, today, today.plusDays(2), cover.id());
        assertThat(absencesOf(id)).extracting(Absence::cover).containsExactly(UUID.fromString(cover.id()));
        cover.put(People.with(cover.body(), "roles", List.of("adviser"))).then().statusCode(200);
        assertThat(absencesOf(id))
                .extracting(Absence::cover)
                .containsOnlyNulls()
                .hasSize(1);
        cover.put(cover.body()).then().statusCode(200);
        assertThat(absencesOf(id)).extracting(Absence::cover).doesNotContainNull();
        cover.put(People.with(cover.body(), "active", false)).then().statusCode(200);
        assertThat(absencesOf(id))
                .extracting(Absence::cover)
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    void anAbsenceHasEndedOnTheFirstDayBackAlsoWhereTheClocksChange() {
        People.Person person = People.added("officer");
        UUID id = UUID.fromString(person.id());
        LocalDate clocksBack = LocalDate.of(2026, 10, 25);
        away(person, clocksBack, clocksBack.plusDays(1), null);
        assertThat(absences.notEnded(clocksBack)).anyMatch(one -> one.officer().equals(id));
        assertThat(absences.notEnded(clocksBack.plusDays(1)))
                .noneMatch(one -> one.officer().equals(id));
    }

    private static void rota(People.Person person, String ward, Instant from, Instant until) {
        String etag = Callers.as("coordinator").get("/api/v1/rota").header("ETag");
        Map<String, Object> turn = new HashMap<>(
                Map.of("officer", person.id(), "kind", "DEPUTY", "from", from.toString(), "until", until.toString()));
        turn.put("ward", ward);
        Callers.as("administrator")
                .header("If-Match", etag)
                .body(Map.of("from", from.toString(), "until", until.toString(), "shifts", List.of(turn)))
                .put("/api/v1/rota")
                .then()
                .statusCode(200);
    }

    private List<Shift> shiftsOf(UUID officer) {
        return onDuty.shifts().stream()
                .filter(one -> one.officer().equals(officer))
                .toList();
    }

    @Test
    void turnsAreSeenAtOnceUntilTheyHaveEndedAndOnlyOfThoseWhoCanAnswer() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        People.Person person = People.added("officer");
        UUID id = UUID.fromString(person.id());
        int ward = wards.byCode("E05015521").orElseThrow().id();
        rota(person, "E05015521", now.minusSeconds(7_200), now.minusSeconds(3_600));
        assertThat(shiftsOf(id)).isEmpty();
        Instant later = now.plusSeconds(7_200);
        rota(person, "E05015521", now.minusSeconds(60), later);
        Shift turn = new Shift(id, DutyKind.DEPUTY, ward, now.minusSeconds(60), later);
        assertThat(shiftsOf(id)).containsExactly(turn);
        assertThat(turn.isAt(now)).isTrue();
        assertThat(turn.isAt(later)).isFalse();
        person.put(People.with(person.body(), "wards", List.of("E05015511")))
                .then()
                .statusCode(200);
        assertThat(shiftsOf(id)).isEmpty();
        person.put(person.body()).then().statusCode(200);
        assertThat(shiftsOf(id)).containsExactly(turn);
        person.put(People.with(person.body(), "active", false)).then().statusCode(200);
        assertThat(shiftsOf(id)).isEmpty();
    }

    @Test
    void aTurnForEveryWardIsForWhoHasThemAll() {
        Instant from = Instant.parse("2060-01-02T17:00:00Z");
        Map<String, Object> everywhere = People.with(People.somebody("officer"), "allWards", true);
        People.Person person = new People.Person(People.add(everywhere).path("id"), "", Map.of());
        rota(person, null, from, from.plusSeconds(3_600));
        assertThat(shiftsOf(UUID.fromString(person.id())))
                .containsExactly(
                        new Shift(UUID.fromString(person.id()), DutyKind.DEPUTY, null, from, from.plusSeconds(3_600)));
    }

    @Test
    void theStoreItselfKeepsWhatTheServicePromises() {
        String officer = People.added("officer").id();
        String shift =
                "INSERT INTO rota_shift (id, authority_id, officer_id, kind, starts_at, ends_at) VALUES (gen_random_uuid(), 1, '"
                        + officer + "', 'OFFICER', '2061-01-01T00:00Z', '%s')";
        String absence =
                "INSERT INTO absence (id, authority_id, officer_id, from_day, until_day, cover_id, version) VALUES (gen_random_uuid(), 1, '"
                        + officer + "', '2061-01-02', '%s', %s, 0)";
        String channel =
                "INSERT INTO officer_channel (id, authority_id, officer_id, channel, address, enabled) VALUES (gen_random_uuid(), 1, '"
                        + officer + "', '%s', %s, true)";
        for (String refused : List.of(
                shift.formatted("2061-01-01T00:00Z"),
                shift.formatted("2061-02-01T00:00:01Z"),
                absence.formatted("2061-01-02", "null"),
                absence.formatted("2061-01-03", "'" + officer + "'"),
                channel.formatted("SMS", "'07700900123'"),
                channel.formatted("EMAIL", "'a@test.invalid'"),
                channel.formatted("WEBHOOK", "'https://93.184.216.34/'"),
                channel.formatted("IN_APP", "null"))) {
            assertThatIllegalStateException().as(refused).isThrownBy(() -> OwnersEyes.run(refused));
        }
    }
}
