package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.Callers.as;
import static org.concord.tension.Calendar.RUMOURS;
import static org.concord.tension.Calendar.added;
import static org.concord.tension.Calendar.decide;
import static org.concord.tension.Calendar.get;
import static org.concord.tension.Calendar.line;
import static org.concord.tension.Calendar.listed;
import static org.concord.tension.Calendar.patch;
import static org.concord.tension.Calendar.post;
import static org.concord.tension.Calendar.rumour;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.casework.Cases;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rumours, what is known of them, and the line that two people agree may be said. */
@QuarkusTest
class RumourResourceTest {
    private static final String SAY = "The school is open as always.";

    @Inject
    TestClock clock;

    @Inject
    WorkingTime workingTime;

    @Inject
    RumourLines lines;

    @AfterEach
    void now() {
        clock.reset();
    }

    private static String withLine(String account) {
        Map<String, Object> body = rumour("The school closes");
        body.put("line", SAY);
        return added(account, RUMOURS, body);
    }

    private static Map<String, Object> yes(String rumour) {
        return Map.of("line", line(rumour), "approve", true);
    }

    @Test
    void aRumourIsWrittenDownAndRecordedWithoutItsWords() {
        Map<String, Object> body = rumour("They say 3141 buses come");
        body.putAll(Map.of("area", "By the market", "known", "No bus is hired", "line", SAY));
        String id = post("officer", RUMOURS, body)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("UNVERIFIED"))
                .body("spread", equalTo("UNKNOWN"))
                .body("channels", contains("MESSAGING", "WORD_OF_MOUTH"))
                .body("firstSeenAt", notNullValue())
                .body("line.text", equalTo(SAY))
                .body("line.state", equalTo("WAITING"))
                .body("line.writtenBy.id", equalTo(Cases.idOf("officer")))
                .body("line.decidedBy", nullValue())
                .extract()
                .path("id");
        assertThat(Calendar.audited("rumour:" + id))
                .extracting(entry -> entry.get("action"))
                .containsExactlyInAnyOrder("rumour-added", "rumour-line-written");
        assertThat(Calendar.audited("rumour:" + id).toString()).doesNotContain("3141", "market", "school");
        assertThat(OwnersEyes.tablesThatHold("They say 3141 buses come")).containsExactly("tension_rumour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text        | " "              | /text
            firstSeenAt | "2999-01-01T00:00:00Z" | /firstSeenAt
            firstSeenAt | "1999-01-01T00:00:00Z" | /firstSeenAt
            channels    | []               | /channels
            channels    | ["PRESS","PRESS"] | /channels
            channels    | [null]           | /channels
            wards       | ["E05015508"]    | /wards
            nextReview  | "2020-01-01"     | /nextReview
            nextReview  | "2999-01-01"     | /nextReview
            """)
    void whatIsWrongWithOneMemberIsSaidOfIt(String member, String value, String pointer) throws Exception {
        Map<String, Object> body = new HashMap<>(rumour("Spoilt"));
        body.put(member, new ObjectMapper().readValue(value, Object.class));
        post("officer", RUMOURS, body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void textsHaveTheirLimits() {
        Map.of("text", 2000, "area", 300, "known", 2000, "line", 500).forEach((member, most) -> {
            Map<String, Object> body = rumour("Limits");
            body.put(member, "é".repeat(most));
            added("officer", RUMOURS, body);
            body.put(member, "é".repeat(most + 1));
            post("officer", RUMOURS, body).then().statusCode(400).body("errors.pointer", contains("/" + member));
        });
    }

    @Test
    void whoHasNoneOfItsWardsDoesNotKnowOfIt() {
        String id = withLine("officer");
        get("officer2", RUMOURS + "/" + id).then().spec(Refused.with(404, "not-found"));
        patch("officer2", id, 0, Map.of("status", "FALSE")).then().statusCode(404);
        assertThat(listed("officer2", RUMOURS, "")).doesNotContain(id);
        assertThat(listed("coordinator", RUMOURS, "line=WAITING")).contains(id);
        assertThat(listed("coordinator", RUMOURS, "ward=" + Calendar.ELSEWHERE)).doesNotContain(id);
        Map<String, Object> whole = rumour("Of the whole city");
        whole.put("wards", List.of());
        String city = added("officer", RUMOURS, whole);
        assertThat(listed("officer2", RUMOURS, "")).contains(city);
        decide("officer", id, yes(id)).then().statusCode(403);
        get("analyst", RUMOURS).then().statusCode(403);
    }

    @Test
    void aLineIsApprovedByACoordinatorAndNeverByWhoeverWroteIt() {
        String own = withLine("coordinator");
        decide("coordinator", own, yes(own)).then().spec(Refused.with(409, "second-person-required"));
        get("coordinator", RUMOURS + "/" + own).then().body("line.state", equalTo("WAITING"));
        decide("coordinator2", own, yes(own))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("line.state", equalTo("APPROVED"))
                .body("line.decidedBy.id", equalTo(Cases.idOf("coordinator2")));
        assertThat(listed("coordinator", RUMOURS, "line=WAITING")).doesNotContain(own);
        assertThat(Calendar.audited("rumour:" + own))
                .filteredOn(entry -> entry.get("action").equals("rumour-line-decided"))
                .hasSize(1);
    }

    @Test
    void theStoreItselfRefusesAnAuthorsApproval() {
        String id = withLine("officer");
        assertThatThrownBy(() -> OwnersEyes.run(
                        "UPDATE tension_rumour_line SET state = 'APPROVED', decided_by = written_by, decided_at = now() WHERE rumour_id = '"
                                + UUID.fromString(id) + "'"))
                .hasStackTraceContaining("tension_rumour_line_second_person");
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
        String id = withLine("officer");
        Map<String, Object> decision = yes(id);
        assertThat(Calendar.atOnce(List.of(
                        () -> decide("coordinator", id, decision).statusCode(),
                        () -> decide("coordinator2", id, decision).statusCode())))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(Calendar.audited("rumour:" + id))
                .filteredOn(entry -> entry.get("action").equals("rumour-line-decided"))
                .hasSize(1);
    }

    @Test
    void anotherTextVoidsTheApprovalAndTheSameDoesNot() {
        String id = withLine("officer");
        Map<String, Object> decision = yes(id);
        decide("coordinator", id, decision).then().statusCode(200);
        patch("officer", id, 1, Map.of("line", SAY, "status", "FALSE"))
                .then()
                .statusCode(200)
                .body("line.state", equalTo("APPROVED"));
        patch("officer", id, 2, Map.of("line", SAY + " Really."))
                .then()
                .statusCode(200)
                .body("line.state", equalTo("WAITING"))
                .body("line.decidedBy", nullValue());
        decide("coordinator2", id, decision).then().spec(Refused.with(409, "approval-stale"));
        decide("coordinator2", id, yes(id)).then().statusCode(200);
        patch("coordinator2", id, 4, Map.of("line", "")).then().statusCode(200).body("line", nullValue());
        decide("coordinator", id, decision).then().spec(Refused.with(409, "approval-stale"));
        assertThat(OwnersEyes.column(
                        "SELECT state FROM tension_rumour_line WHERE rumour_id = ?::uuid ORDER BY written_at", id))
                .as("what was approved once is kept")
                .containsExactly("APPROVED", "APPROVED");
    }

    @Test
    void aChangeOfTheTextAndAnApprovalAtOnceNeverApproveWhatNobodyRead() throws Exception {
        String id = withLine("officer");
        Map<String, Object> decision = yes(id);
        List<Integer> answers = Calendar.atOnce(List.of(
                () -> patch("officer", id, 0, Map.of("line", "Something else")).statusCode(),
                () -> decide("coordinator", id, decision).statusCode()));
        assertThat(answers).isIn(List.of(200, 409), List.of(412, 200));
        String text = get("officer", RUMOURS + "/" + id).path("line.text");
        String state = get("officer", RUMOURS + "/" + id).path("line.state");
        assertThat(text + state).isIn("Something elseWAITING", SAY + "APPROVED");
    }

    @Test
    void aRefusalHasItsReasonAndADecisionNamesWhatWasRead() {
        String id = withLine("officer");
        String line = line(id);
        List.of(
                        Map.entry(Map.<String, Object>of("approve", true), "/line"),
                        Map.entry(Map.<String, Object>of("line", line), "/approve"),
                        Map.entry(Map.<String, Object>of("line", line, "approve", false), "/reason"),
                        Map.entry(
                                Map.<String, Object>of("line", line, "approve", true, "reason", "r".repeat(1001)),
                                "/reason"))
                .forEach(one -> decide("coordinator", id, one.getKey())
                        .then()
                        .spec(Refused.with(400, "validation-failed"))
                        .body("errors.pointer", contains(one.getValue())));
        decide("coordinator", id, Map.of("line", line, "approve", false, "reason", "Too vague"))
                .then()
                .statusCode(200)
                .body("line.state", equalTo("REFUSED"))
                .body("line.reason", equalTo("Too vague"));
        decide("coordinator", UUID.randomUUID().toString(), Map.of("line", line, "approve", true))
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAnApprovedLineWasSaidSomewhere() {
        String id = withLine("officer");
        patch("officer", id, 0, Map.of("publishedWhere", "Website"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/publishedWhere"));
        decide("coordinator", id, yes(id)).then().statusCode(200);
        patch("officer", id, 1, Map.of("publishedWhere", "Website"))
                .then()
                .statusCode(200)
                .body("line.publishedWhere", equalTo("Website"));
        patch("officer", id, 2, Map.of("publishedWhere", "Radio", "line", "Other"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/publishedWhere"));
    }

    @Test
    void whatIsAbsentStaysAndAnEmptyTextEmpties() {
        Map<String, Object> body = rumour("Stays");
        body.putAll(Map.of(
                "area",
                "Here",
                "known",
                "Nothing",
                "nextReview",
                workingTime.today().toString()));
        String id = added("officer", RUMOURS, body);
        assertThat(listed("officer", RUMOURS, "reviewDue=true")).contains(id);
        patch("officer", id, 0, Map.of("status", "PARTLY_TRUE", "area", ""))
                .then()
                .statusCode(200)
                .body("area", nullValue())
                .body("known", equalTo("Nothing"))
                .body("text", equalTo("Stays"))
                .body("reviewDue", equalTo(true));
        patch("officer", id, 1, Map.of("noFurtherReview", true)).then().body("nextReview", nullValue());
        assertThat(listed("officer", RUMOURS, "reviewDue=true")).doesNotContain(id);
        patch("officer", id, 2, Map.of()).then().statusCode(400);
        patch("officer", id, 2, Map.of("text", " ")).then().body("errors.pointer", contains("/text"));
        patch(
                        "officer",
                        id,
                        2,
                        Map.of(
                                "noFurtherReview",
                                true,
                                "nextReview",
                                workingTime.today().toString()))
                .then()
                .body("errors.pointer", contains("/nextReview"));
        as("officer")
                .body(Map.of("status", "TRUE"))
                .patch(RUMOURS + "/" + id)
                .then()
                .statusCode(428);
        patch("officer", id, 0, Map.of("status", "TRUE")).then().statusCode(412);
    }

    @Test
    void theSameKeyWritesItOnceAndTheLatestComesFirst() {
        Map<String, Object> body = rumour("Once");
        String first = as("officer")
                .header("Idempotency-Key", "rumour-once-0000001")
                .body(body)
                .post(RUMOURS)
                .path("id");
        assertThat((String) as("officer")
                        .header("Idempotency-Key", "rumour-once-0000001")
                        .body(body)
                        .post(RUMOURS)
                        .path("id"))
                .isEqualTo(first);
        body.put("firstSeenAt", clock.instant().minus(Duration.ofDays(400)).toString());
        String old = added("officer", RUMOURS, body);
        List<Object> ids = EveryItem.of("officer", RUMOURS + "?", 3).stream()
                .map(item -> item.get("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().containsSubsequence(first, old);
        for (String query : List.of("line=MAYBE", "status=false", "ward=x", "q=text")) {
            get("officer", RUMOURS + "?" + query).then().spec(Refused.with(400, "bad-parameter"));
        }
    }

    @Test
    void theWeeklyReturnFindsWhatStirred() {
        Instant before = clock.instant().minusSeconds(1);
        String id = withLine("officer");
        Instant after = clock.instant().plusSeconds(1);
        assertThat(lines.stirred(before, after, Set.of()))
                .anyMatch(one -> one.id().toString().equals(id));
        assertThat(lines.stirred(after, after.plusSeconds(60), Set.of()))
                .noneMatch(one -> one.id().toString().equals(id));
    }
}
