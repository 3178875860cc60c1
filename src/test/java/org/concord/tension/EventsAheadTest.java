package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Calendar.EVENTS;
import static org.concord.tension.Calendar.added;
import static org.concord.tension.Calendar.event;
import static org.concord.tension.Calendar.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Cursor;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which events somebody finds, in which order, and when the watch of one begins and ends. */
@QuarkusTest
class EventsAheadTest {
    @Inject
    TestClock clock;

    @Inject
    WorkingTime workingTime;

    @Inject
    EventsAhead ahead;

    @Inject
    Wards wards;

    @AfterEach
    void now() {
        clock.reset();
    }

    private String in(int days) {
        return workingTime.today().plusDays(days).toString();
    }

    @Test
    void theWatchBeginsAndEndsAtMidnightInTheCityAlsoWhenTheClocksHaveChanged() {
        // 2027-03-28 is the night on which the clocks go forward: midnight in Derby is 23:00 UTC from then on.
        String id = added("officer", EVENTS, event("In spring", "2027-03-29"));
        clock.advance(Duration.between(clock.instant(), Instant.parse("2027-03-28T22:59:30Z")));
        assertThat(watched(id)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(watched(id)).isTrue();
        clock.advance(Duration.between(clock.instant(), Instant.parse("2027-04-12T22:59:00Z")));
        assertThat(watched(id)).isTrue();
        clock.advance(Duration.ofMinutes(2));
        assertThat(watched(id)).isFalse();
    }

    private boolean watched(String id) {
        LocalDate first = LocalDate.parse("2027-03-29");
        return ahead.underWatch(Set.of()).stream()
                .anyMatch(
                        one -> one.id().toString().equals(id) && one.firstDay().equals(first));
    }

    @Test
    void whatLiesAheadIsToldForSomeWardsOrAll() {
        String soon = added("officer", EVENTS, event("Soon", in(14)));
        String late = added("officer", EVENTS, event("Late", in(15)));
        int normanton = wards.byCode(Calendar.NORMANTON).orElseThrow().id();
        int elsewhere = wards.byCode(Calendar.ELSEWHERE).orElseThrow().id();
        assertThat(ahead.inNext(14, Set.of(normanton)).stream()
                        .map(one -> one.id().toString()))
                .contains(soon)
                .doesNotContain(late);
        assertThat(ahead.inNext(14, Set.of(elsewhere)).stream()
                        .map(one -> one.id().toString()))
                .doesNotContain(soon);
    }

    @Test
    void theListGoesPageByPageInTheOrderOfTheDaysAndRefusesWhatItDoesNotKnow() {
        List<String> ids = List.of(
                added("officer", EVENTS, event("a", "2030-05-01")),
                added("officer", EVENTS, event("b", "2030-05-02")),
                added("officer", EVENTS, event("c", "2030-05-02")));
        assertThat(EveryItem.of("officer", EVENTS + "?from=2030-05-01&to=2030-05-02&", 1).stream()
                        .map(item -> item.get("id"))
                        .filter(ids::contains))
                .containsExactlyElementsOf(List.<Object>copyOf(ids));
        for (String query : List.of("from=May", "ward=E05999999", "underWatch=yes", "colour=red", "to=2030-02-30")) {
            get("officer", EVENTS + "?" + query).then().spec(Refused.with(400, "bad-parameter"));
        }
        get("officer", EVENTS + "?from=2030-05-02&to=2030-05-01").then().statusCode(400);
        get("officer", EVENTS + "?cursor=" + Cursor.write("tension-events", "+99999-01-01", ids.getFirst()))
                .then()
                .spec(Refused.with(400, "bad-cursor"));
    }

    @Test
    void whoseStrandItDoesNotTouchDoesNotKnowOfIt() {
        String token = ofStrand("RELIGION");
        Map<String, Object> body = event("Touches one strand", in(3));
        body.put("strands", List.of("DISABILITY"));
        String other = added("officer", EVENTS, body);
        body.put("strands", List.of("DISABILITY", "RELIGION"));
        String both = added("officer", EVENTS, body);
        String none = added("officer", EVENTS, event("Touches none", in(3)));
        assertThat(EveryItem.of(cursor -> RestAssured.given()
                                .header("Authorization", "Bearer " + token)
                                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                                .get(EVENTS + "?limit=200"))
                        .stream()
                        .map(item -> item.get("id")))
                .contains(both, none)
                .doesNotContain(other);
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get(EVENTS + "/" + other)
                .then()
                .statusCode(404);
    }

    /** The token of a new officer of Normanton for whom one strand is everything. */
    private static String ofStrand(String strand) {
        String email = "calendar-" + UUID.randomUUID() + "@test.invalid";
        Map<String, Object> officer = new HashMap<>(Map.of(
                "email",
                email,
                "name",
                "Of One Strand",
                "password",
                "a long enough password",
                "roles",
                List.of("officer")));
        officer.putAll(Map.of("allWards", false, "wards", List.of(Calendar.NORMANTON), "strands", List.of(strand)));
        officer.putAll(Map.of("language", "en", "organisation", "", "active", true));
        as("administrator").body(officer).post("/api/v1/officers").then().statusCode(201);
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", "a long enough password"))
                .post("/api/v1/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
