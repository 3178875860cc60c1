package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ARBORETUM;
import static org.concord.tension.Observed.NORMANTON;
import static org.concord.tension.Observed.PATH;
import static org.concord.tension.Observed.post;
import static org.concord.tension.Observed.talk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.casework.AtCase;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ObservationResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    WorkingTime workingTime;

    @Test
    void whatAnOfficerObservedIsKeptSealedAndAudited() {
        Map<String, Object> body = talk();
        Response answer = post("officer", body);
        String id = answer.then()
                .statusCode(201)
                .body("basis", equalTo("EXPERIENCED"))
                .body("source", equalTo("SECOND_HAND"))
                .body("certainty", equalTo("LIKELY"))
                .body("wards", contains(NORMANTON))
                .body("indicators", contains("RUMOURS", "SHOPS_CLOSING_EARLY"))
                .body("text", equalTo(body.get("text")))
                .body("community", equalTo("Traders on the high street"))
                .body("nil", equalTo(false))
                .body("observedOn", equalTo(workingTime.today().toString()))
                .body("reviewBy", equalTo(workingTime.today().plusDays(14).toString()))
                .body("dueForReview", equalTo(false))
                .body("state", equalTo("OPEN"))
                .body("marking", equalTo("OFFICIAL"))
                .body("recordedBy.id", equalTo(AtCase.officer("officer")))
                .body("caseReference", nullValue())
                .body("reviews", empty())
                .extract()
                .path("id");
        answer.then().header("Location", org.hamcrest.Matchers.endsWith(PATH + "/" + id));
        as("officer").get(PATH + "/" + id).then().statusCode(200).body("text", equalTo(body.get("text")));

        assertThat(OwnersEyes.tablesThatHold((String) body.get("text"))).isEmpty();
        assertThat(Observed.audited(id, "observation-recorded"))
                .singleElement()
                .asString()
                .contains(NORMANTON, "EXPERIENCED", "RUMOURS")
                .doesNotContain("Shops", "Traders");
        assertThat(Observed.audited(id, "observation-consulted")).hasSize(1);
    }

    @Test
    void whatItsKeySealedIsGoneWithTheKey() {
        String id = Observed.id("officer", talk());
        OwnersEyes.run(
                "UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id = (SELECT data_key_id FROM tension_observation WHERE id = ?)",
                UUID.fromString(id));
        as("officer")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("text", nullValue())
                .body("community", nullValue())
                .body("basis", equalTo("EXPERIENCED"));
        as("officer")
                .body(Map.of("outcome", "CLOSED", "note", "x"))
                .post(PATH + "/" + id + "/reviews")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/note"));
    }

    @Test
    void aNilReturnIsForAWeekAndNeedsNoWords() {
        LocalDate today = workingTime.today();
        post("officer", Map.of("nil", true, "wards", List.of(NORMANTON)))
                .then()
                .statusCode(201)
                .body("nil", equalTo(true))
                .body("week", equalTo(IsoWeek.name(today)))
                .body("observedOn", equalTo(today.toString()))
                .body("text", nullValue())
                .body("basis", nullValue())
                .body("reviewBy", nullValue());
        LocalDate lastSunday = IsoWeek.mondayOf(today).minusDays(1);
        post("officer", Map.of("nil", true, "week", IsoWeek.name(lastSunday)))
                .then()
                .statusCode(201)
                .body("week", equalTo(IsoWeek.name(lastSunday)))
                .body("observedOn", equalTo(lastSunday.toString()))
                .body("wards", empty());
        for (String week : List.of("2026-W54", "2026-47", "W47", "2019-W01", "2999-W01")) {
            post("officer", Map.of("nil", true, "week", week))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/week"));
        }
        post(
                        "officer",
                        Map.of(
                                "nil",
                                true,
                                "indicators",
                                List.of("RUMOURS"),
                                "reviewBy",
                                today.plusDays(2).toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/indicators", "/reviewBy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis | null | /basis",
                "basis | \"FELT\" | /basis",
                "source | null | /source",
                "certainty | null | /certainty",
                "text | \" \" | /text",
                "text | 7 | /text",
                "text | \"a\\u0000\" | /text",
                "wards | [\"E05999999\"] | /wards",
                "wards | [\"E05015508\"] | /wards",
                "wards | [\"E05015521\", \"E05015521\"] | /wards",
                "wards | [null] | /wards",
                "indicators | [\"NO_SUCH\"] | /indicators",
                "week | \"2026-W47\" | /week",
                "observedOn | \"2999-01-01\" | /observedOn",
                "observedOn | \"2019-01-01\" | /observedOn",
                "reviewBy | \"2019-01-01\" | /reviewBy",
                "reviewBy | \"2999-01-01\" | /reviewBy",
                "sharedWith | [\"019a0000-0000-7000-8000-000000000001\"] | /sharedWith",
                "suspect | \"x\" | /suspect"
            })
    void whatIsNoObservationIsRefused(String member, String value, String pointer) throws Exception {
        post("officer", talk(member, JSON.readTree(value)))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatIsTooLongIsRefused() {
        post("officer", talk("text", "x".repeat(4001))).then().body("errors.pointer", contains("/text"));
        post("officer", talk("community", "x".repeat(201))).then().body("errors.pointer", contains("/community"));
        post("officer", talk("text", "😀".repeat(4000))).then().statusCode(201);
    }

    @Test
    void askedTwiceUnderOneKeyItIsRecordedOnce() {
        Map<String, Object> body = talk();
        String key = UUID.randomUUID().toString();
        Response first = as("officer").header("Idempotency-Key", key).body(body).post(PATH);
        Response again = as("officer").header("Idempotency-Key", key).body(body).post(PATH);
        again.then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first.path("id")));
        as("officer")
                .header("Idempotency-Key", key)
                .body(talk())
                .post(PATH)
                .then()
                .spec(Refused.with(422, "idempotency-key-reused"));
    }

    @Test
    void filtersNarrowAndPagesGoOn() {
        String evidenced = Observed.id("officer", talk("basis", "EVIDENCED"));
        String arboretum = Observed.id("officer", talk("wards", List.of(ARBORETUM)));
        String old = Observed.id(
                "officer", talk("observedOn", workingTime.today().minusDays(200).toString()));
        String nil = Observed.id("officer", Map.of("nil", true, "wards", List.of(ARBORETUM)));

        assertThat(ids("officer", "basis=EVIDENCED&")).contains(evidenced).doesNotContain(arboretum, nil);
        assertThat(ids("officer", "ward=" + ARBORETUM + "&"))
                .contains(arboretum, nil)
                .doesNotContain(evidenced);
        assertThat(ids("officer", "nil=true&")).contains(nil).doesNotContain(arboretum);
        assertThat(ids("officer", "nil=false&")).contains(arboretum).doesNotContain(nil);
        String until = "to=" + workingTime.today().minusDays(199) + "&";
        assertThat(ids("officer", until)).contains(old).doesNotContain(nil, evidenced);
        assertThat(ids("officer", "from=" + workingTime.today() + "&"))
                .contains(evidenced)
                .doesNotContain(old);
        List<String> whole = ids("officer", "");
        assertThat(EveryItem.of("officer", PATH + "?", 2).stream().map(one -> (String) one.get("id")))
                .containsExactlyElementsOf(whole);
        assertThat(as("officer").get(PATH + "?limit=200").jsonPath().getList("items.observedOn", String.class))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void whatIsDueIsFoundAndAReviewKeepsOrClosesIt() {
        String id = Observed.id("officer", talk());
        assertThat(ids("officer", "dueForReview=true&")).doesNotContain(id);
        OwnersEyes.run(
                "UPDATE tension_observation SET review_by = ? WHERE id = ?", workingTime.today(), UUID.fromString(id));
        assertThat(ids("officer", "dueForReview=true&")).contains(id);

        as("deputy")
                .body(Map.of("outcome", "KEPT", "note", "Still talked about"))
                .post(PATH + "/" + id + "/reviews")
                .then()
                .statusCode(201)
                .body("dueForReview", equalTo(false))
                .body("reviewBy", equalTo(workingTime.today().plusDays(14).toString()))
                .body("reviews.outcome", contains("KEPT"))
                .body("reviews[0].note", equalTo("Still talked about"))
                .body("reviews[0].reviewedBy.id", equalTo(AtCase.officer("deputy")));
        as("officer")
                .body(Map.of("outcome", "CLOSED"))
                .post(PATH + "/" + id + "/reviews")
                .then()
                .statusCode(201)
                .body("state", equalTo("CLOSED"))
                .body("reviewBy", nullValue())
                .body("reviews.outcome", contains("KEPT", "CLOSED"));
        assertThat(OwnersEyes.tablesThatHold("Still talked about")).isEmpty();
        assertThat(Observed.audited(id, "observation-reviewed"))
                .hasSize(2)
                .noneMatch(entry -> entry.contains("talked"));
        as("officer")
                .body(Map.of(
                        "outcome",
                        "KEPT",
                        "reviewBy",
                        workingTime.today().plusDays(3).toString()))
                .post(PATH + "/" + id + "/reviews")
                .then()
                .body("state", equalTo("OPEN"))
                .body("reviewBy", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /outcome",
                "{\"outcome\": \"GONE\"} | /outcome",
                "{\"outcome\": \"CLOSED\", \"reviewBy\": \"2999-01-01\"} | /reviewBy",
                "{\"outcome\": \"KEPT\", \"reviewBy\": \"2019-01-01\"} | /reviewBy",
                "{\"outcome\": \"KEPT\", \"suspect\": \"x\"} | /suspect"
            })
    void whatIsNoReviewIsRefused(String body, String pointer) {
        String id = Observed.id("officer", talk());
        as("officer")
                .body(body)
                .post(PATH + "/" + id + "/reviews")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        assertThat(Observed.audited(id, "observation-reviewed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ward=E05999999",
                "ward=x",
                "basis=FELT",
                "nil=maybe",
                "dueForReview=1",
                "from=yesterday",
                "from=2026-02-01&to=2026-01-01",
                "limit=0",
                "cursor=x"
            })
    void aFilterThatIsNoneIsRefused(String query) {
        as("officer").get(PATH + "?" + query).then().statusCode(400);
    }

    @Test
    void theSignsAreData() {
        as("officer")
                .get("/api/v1/tension/indicators")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("WEAPONS_TALK"))
                .body("items[-1].code", equalTo("OTHER"));
        String id = Observed.id("officer", talk("indicators", List.of("HOAX_LETTER")));
        OwnersEyes.run("UPDATE tension_indicator SET valid_to = '2025-06-01' WHERE code = 'HOAX_LETTER'");
        try {
            post("officer", talk("indicators", List.of("HOAX_LETTER")))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/indicators"));
            as("officer").get(PATH + "/" + id).then().body("indicators", contains("HOAX_LETTER"));
        } finally {
            OwnersEyes.run("UPDATE tension_indicator SET valid_to = NULL WHERE code = 'HOAX_LETTER'");
        }
    }

    private static List<String> ids(String account, String query) {
        return EveryItem.of(account, PATH + "?" + query).stream()
                .map(one -> (String) one.get("id"))
                .toList();
    }
}
