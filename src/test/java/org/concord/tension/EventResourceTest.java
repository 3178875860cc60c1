package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Calendar.EVENTS;
import static org.concord.tension.Calendar.added;
import static org.concord.tension.Calendar.event;
import static org.concord.tension.Calendar.get;
import static org.concord.tension.Calendar.listed;
import static org.concord.tension.Calendar.post;
import static org.concord.tension.Calendar.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.place.WorkingTime;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar of events: who may see and change them, how long they are watched, and who looked again. */
@QuarkusTest
class EventResourceTest {
    @Inject
    WorkingTime workingTime;

    private String in(int days) {
        return workingTime.today().plusDays(days).toString();
    }

    @Test
    void anEventIsAddedWithItsWatchAndRecordedWithoutItsWords() {
        Map<String, Object> body = event("March of the 4711", in(10));
        body.put("strands", List.of("RELIGION"));
        body.put("source", "The organisers' page");
        body.put("note", " Ends at the mosque. ");
        String id = post("officer", EVENTS, body)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("MARCH"))
                .body("label", equalTo("March, rally or protest"))
                .body("lastDay", equalTo(in(10)))
                .body("wards", contains(Calendar.NORMANTON))
                .body("strands", contains("RELIGION"))
                .body("status", equalTo("PLANNED"))
                .body("note", equalTo("Ends at the mosque."))
                .body("watchFrom", equalTo(in(10)))
                .body("watchUntil", equalTo(in(24)))
                .body("underWatch", equalTo(false))
                .body("openReviews", contains(in(13), in(17)))
                .body("reviewOverdue", equalTo(false))
                .body("reviews", empty())
                .extract()
                .path("id");
        get("deputy", EVENTS + "/" + id).then().statusCode(200).header("ETag", "\"0\"");
        assertThat(Calendar.audited("tension-event:" + id))
                .singleElement()
                .asString()
                .contains("tension-event-added", "MARCH", Calendar.NORMANTON)
                .doesNotContain("4711", "mosque");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind      | "CARNIVAL"        | /kind
            title     | "  "              | /title
            firstDay  | null              | /firstDay
            firstDay  | "1999-01-01"      | /firstDay
            lastDay   | "2000-01-01"      | /lastDay
            lastDay   | "2029-12-31"      | /lastDay
            wards     | ["E05999999"]     | /wards
            wards     | ["E05015508"]     | /wards
            wards     | ["E05015521", "E05015521"] | /wards
            wards     | [null]            | /wards
            strands   | ["MOON"]          | /strands
            status    | "PAST"            | /status
            watchFrom | "2999-01-01"      | /watchFrom
            watchFrom | "2000-01-01"      | /watchFrom
            watchUntil | "2000-01-01"     | /watchUntil
            watchUntil | "2999-01-01"     | /watchUntil
            """)
    void whatIsWrongWithOneMemberIsSaidOfIt(String member, String value, String pointer) throws Exception {
        Map<String, Object> body = new HashMap<>(event("Spoilt", in(5)));
        body.put(member, new ObjectMapper().readValue(value, Object.class));
        post("officer", EVENTS, body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void textsHaveTheirLimits() {
        for (Map.Entry<String, Integer> limit :
                Map.of("title", 200, "source", 300, "note", 2000).entrySet()) {
            Map<String, Object> body = event("Limits", in(5));
            body.put(limit.getKey(), "é".repeat(limit.getValue()));
            added("officer", EVENTS, body);
            body.put(limit.getKey(), "é".repeat(limit.getValue() + 1));
            post("officer", EVENTS, body).then().statusCode(400).body("errors.pointer", contains("/" + limit.getKey()));
        }
    }

    @Test
    void whoHasNoneOfItsWardsDoesNotKnowOfItAndTheWholeCityIsEverybodys() {
        String theirs = added("officer", EVENTS, event("Ours alone", in(3)));
        Map<String, Object> whole = event("For all", in(3));
        whole.put("wards", List.of());
        String city = added("officer", EVENTS, whole);
        Map<String, Object> both = event("Of both", in(3));
        both.put("wards", List.of(Calendar.NORMANTON, Calendar.ELSEWHERE));
        String shared = added("coordinator", EVENTS, both);

        get("officer2", EVENTS + "/" + theirs).then().spec(Refused.with(404, "not-found"));
        put("officer2", theirs, 0, event("x", in(3))).then().statusCode(404);
        post("officer2", EVENTS + "/" + theirs + "/reviews", Map.of("seen", "x", "finding", "UNCHANGED"))
                .then()
                .statusCode(404);
        post("officer2", EVENTS + "/" + theirs + "/copies", Map.of()).then().statusCode(404);
        assertThat(listed("officer2", EVENTS, "")).contains(city, shared).doesNotContain(theirs);
        assertThat(listed("officer", EVENTS, "ward=" + Calendar.NORMANTON)).contains(theirs, city, shared);
        assertThat(listed("coordinator", EVENTS, "ward=" + Calendar.ELSEWHERE))
                .contains(city, shared)
                .doesNotContain(theirs);
        get("analyst", EVENTS).then().statusCode(403);

        Map<String, Object> without = event("Of both", in(3));
        put("officer", shared, 0, without).then().statusCode(400).body("errors.pointer", contains("/wards"));
        put("officer", city, 0, without).then().statusCode(400).body("errors.pointer", contains("/wards"));
        put("officer", shared, 0, both).then().statusCode(200);
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndOfTwoAtOnceOneIsTaken() throws Exception {
        String id = added("officer", EVENTS, event("Moved", in(3)));
        Map<String, Object> moved = event("Moved", in(8));
        moved.put("status", "CONFIRMED");
        as("officer").body(moved).put(EVENTS + "/" + id).then().spec(Refused.with(428, "precondition-required"));
        put("officer", id, 7, moved).then().spec(Refused.with(412, "version-mismatch"));
        assertThat(Calendar.atOnce(
                        List.of(() -> put("officer", id, 0, moved).statusCode(), () -> put("deputy", id, 0, moved)
                                .statusCode())))
                .containsExactlyInAnyOrder(200, 412);
        get("officer", EVENTS + "/" + id)
                .then()
                .body("version", equalTo(1))
                .body("status", equalTo("CONFIRMED"))
                .body("openReviews", contains(in(11), in(15)));
        assertThat(Calendar.audited("tension-event:" + id))
                .filteredOn(entry -> entry.get("action").equals("tension-event-changed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("detailHeld")).isEqualTo(true));
    }

    @Test
    void theSameKeyAddsItOnce() {
        Map<String, Object> body = event("Once", in(3));
        var first =
                as("officer").header("Idempotency-Key", "event-once-00000001").body(body);
        String id = first.post(EVENTS).then().statusCode(201).extract().path("id");
        as("officer")
                .header("Idempotency-Key", "event-once-00000001")
                .body(body)
                .post(EVENTS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        as("officer")
                .header("Idempotency-Key", "event-once-00000001")
                .body(event("Other", in(3)))
                .post(EVENTS)
                .then()
                .statusCode(422);
    }

    @Test
    void aReviewIsOverdueTheDayAfterItWasDueAndEachIsMadeOnce() throws Exception {
        String id = added("officer", EVENTS, event("Looked at", in(-8)));
        get("officer", EVENTS + "/" + id)
                .then()
                .body("status", equalTo("PAST"))
                .body("statedStatus", equalTo("PLANNED"))
                .body("underWatch", equalTo(true))
                .body("openReviews", contains(in(-5), in(-1)))
                .body("reviewOverdue", equalTo(true));
        assertThat(listed("officer", EVENTS, "reviewOverdue=true")).contains(id);
        assertThat(listed("officer", EVENTS, "underWatch=true")).contains(id);
        assertThat(listed("officer", EVENTS, "underWatch=false")).doesNotContain(id);

        String reviews = EVENTS + "/" + id + "/reviews";
        post("officer", reviews, Map.of("seen", " Calm. ", "finding", "UNCHANGED"))
                .then()
                .statusCode(201)
                .body("dueOn", equalTo(in(-5)))
                .body("seen", equalTo("Calm."))
                .body("proposal", nullValue());
        Map<String, Object> raise =
                Map.of("seen", "Leaflets", "finding", "RAISE", "proposal", "To TENSE", "dueOn", in(-1));
        assertThat(Calendar.atOnce(
                        List.of(() -> post("officer", reviews, raise).statusCode(), () -> post("deputy", reviews, raise)
                                .statusCode())))
                .containsExactlyInAnyOrder(201, 400);
        get("officer", EVENTS + "/" + id)
                .then()
                .body("version", equalTo(0))
                .body("openReviews", empty())
                .body("reviews.finding", contains("UNCHANGED", "RAISE"));
        assertThat(listed("officer", EVENTS, "reviewOverdue=true")).doesNotContain(id);
        post("officer", reviews, Map.of("seen", "Between", "finding", "UNCHANGED"))
                .then()
                .statusCode(201)
                .body("dueOn", nullValue());
        assertThat(Calendar.audited("tension-event:" + id).stream().map(entry -> entry.get("action")))
                .filteredOn("tension-event-reviewed"::equals)
                .hasSize(3);
    }

    @Test
    void aReviewSaysWhatWasSeenAndWhy() {
        String id = added("officer", EVENTS, event("Badly looked at", in(-1)));
        String reviews = EVENTS + "/" + id + "/reviews";
        List.of(
                        Map.entry(Map.of("finding", "UNCHANGED"), "/seen"),
                        Map.entry(Map.of("seen", "x"), "/finding"),
                        Map.entry(Map.of("seen", "x", "finding", "RAISE"), "/proposal"),
                        Map.entry(Map.of("seen", "x", "finding", "UNCHANGED", "proposal", "y"), "/proposal"),
                        Map.entry(Map.of("seen", "x", "finding", "UNCHANGED", "dueOn", in(2)), "/dueOn"),
                        Map.entry(Map.of("seen", "x", "finding", "UNCHANGED", "dueOn", in(0)), "/dueOn"))
                .forEach(one -> post("officer", reviews, one.getKey())
                        .then()
                        .spec(Refused.with(400, "validation-failed"))
                        .body("errors.pointer", contains(one.getValue())));
    }

    @Test
    void whatIsCancelledIsNeitherWatchedNorDue() {
        String id = added("officer", EVENTS, event("Called off", in(-4)));
        Map<String, Object> off = event("Called off", in(-4));
        off.put("status", "CANCELLED");
        put("officer", id, 0, off)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("underWatch", equalTo(false))
                .body("openReviews", empty());
        assertThat(listed("officer", EVENTS, "reviewOverdue=true")).doesNotContain(id);
        assertThat(listed("officer", EVENTS, "underWatch=false")).contains(id);
    }

    @Test
    void anEventThatComesAgainIsPlannedAYearLater() {
        Map<String, Object> body = event("Every year", "2027-12-28");
        body.putAll(Map.of("lastDay", "2028-01-02", "watchFrom", "2027-12-24", "status", "CONFIRMED"));
        String id = added("officer", EVENTS, body);
        post("officer", EVENTS + "/" + id + "/copies", Map.of())
                .then()
                .statusCode(201)
                .body("firstDay", equalTo("2028-12-28"))
                .body("lastDay", equalTo("2029-01-02"))
                .body("watchFrom", equalTo("2028-12-24"))
                .body("status", equalTo("PLANNED"))
                .body("copyOf", equalTo(id));
        post("officer", EVENTS + "/" + id + "/copies", Map.of("firstDay", "2027-12-28"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/firstDay"));
        post("officer", EVENTS + "/" + added("officer", EVENTS, event("Leap", "2028-02-29")) + "/copies", Map.of())
                .then()
                .body("firstDay", equalTo("2029-02-28"));
    }

    @Test
    void theKindsAreData() {
        get("officer", "/api/v1/tension/event-kinds")
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("items[0].code", equalTo("MARCH"));
    }
}
