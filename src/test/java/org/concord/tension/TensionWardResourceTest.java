package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.TensionWards.at;
import static org.concord.tension.TensionWards.body;
import static org.concord.tension.TensionWards.decide;
import static org.concord.tension.TensionWards.of;
import static org.concord.tension.TensionWards.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Callers;
import org.concord.EveryItem;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TensionWardResourceTest {
    /** Wards of the demonstration officer, and Allestree, which is not. */
    private static final String NORMANTON = "E05015521";

    private static final String ALLESTREE = "E05015508";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aDecisionHoldsInTheNameOfWhoeverMadeIt() {
        int before = version(NORMANTON);
        Map<String, Object> body = body(clock, "MODERATE");
        body.put("evidence", List.of(Map.of("kind", "OTHER", "reference", "A talk at the school gate")));

        decide(NORMANTON, before, body)
                .then()
                .statusCode(201)
                .header("ETag", "\"" + (before + 1) + "\"")
                .body("ward", equalTo(NORMANTON))
                .body("version", equalTo(before + 1))
                .body("level", equalTo("MODERATE"))
                .body("rationale", equalTo(body.get("rationale")))
                .body("evidence.kind", contains("OTHER"))
                .body("decidedBy.id", equalTo(AtCase.officer("coordinator")))
                .body("decidedBy.name", notNullValue());

        assertThat(of("officer", NORMANTON))
                .containsEntry("level", "MODERATE")
                .containsEntry("state", "DECIDED")
                .containsEntry("version", before + 1);
        as("officer")
                .get(at(NORMANTON) + "?limit=1")
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (before + 1) + "\"")
                .body("items.level", contains("MODERATE"))
                .body("items[0].evidence[0].reference", equalTo("A talk at the school gate"));
    }

    @Test
    void fromTheMomentOfItsReviewOnALevelNeedsOneAndNeverFallsBackByItself() {
        Map<String, Object> body = body(clock, "TENSE");
        decide(ALLESTREE, body).then().statusCode(201);
        assertThat(of("coordinator", ALLESTREE)).containsEntry("state", "DECIDED");

        clock.advance(
                Duration.between(clock.instant(), TensionWards.review(body)).plusMillis(1));

        assertThat(of("coordinator", ALLESTREE))
                .containsEntry("state", "NEEDS_REVIEW")
                .containsEntry("level", "TENSE");
        clock.advance(Duration.ofDays(400));
        Callers.signAllInAnew();
        assertThat(of("coordinator", ALLESTREE))
                .containsEntry("state", "NEEDS_REVIEW")
                .containsEntry("level", "TENSE");
    }

    @Test
    void eachLevelStandsAtMostForItsOwnTime() {
        Map<String, Duration> longest = Map.of(
                "NORMAL",
                Duration.ofDays(8),
                "MODERATE",
                Duration.ofDays(8),
                "TENSE",
                Duration.ofHours(26),
                "IMMINENT",
                Duration.ofHours(9));
        int before = version(NORMANTON);
        longest.forEach((level, span) -> {
            Map<String, Object> body = body(clock, level);
            body.put("nextReview", clock.instant().plus(span).toString());
            decide(NORMANTON, before, body)
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/nextReview"));
        });
        Map<String, Object> body = body(clock, "NORMAL");
        body.put("nextReview", clock.instant().plus(6, ChronoUnit.DAYS).toString());
        decide(NORMANTON, before, body).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level | null | /level",
                "level | \"CALM\" | /level",
                "level | 2 | /level",
                "rationale | null | /rationale",
                "rationale | \"  \" | /rationale",
                "rationale | 7 | /rationale",
                "nextReview | null | /nextReview",
                "nextReview | \"2020-01-01T00:00:00Z\" | /nextReview",
                "nextReview | \"tomorrow\" | /nextReview",
                "evidence | [null] | /evidence/0/kind",
                "evidence | [{}] | /evidence/0/kind",
                "evidence | [{\"kind\": \"DREAM\"}] | /evidence/0/kind",
                "evidence | [{\"kind\": \"SIGNAL\"}] | /evidence/0/id",
                "evidence | [{\"kind\": \"EVENT\", \"id\": \"7\"}] | /evidence/0/id",
                "evidence | [{\"kind\": \"OBSERVATION\", \"id\": \"01a20062-e9cb-7e93-aea1-844c66195468\", \"reference\": \"x\"}] | /evidence/0/reference",
                "evidence | [{\"kind\": \"OTHER\"}] | /evidence/0/reference",
                "evidence | [{\"kind\": \"OTHER\", \"reference\": \"x\", \"id\": \"01a20062-e9cb-7e93-aea1-844c66195468\"}] | /evidence/0/id",
                "evidence | [{\"kind\": \"OTHER\", \"reference\": \"x\"}, {\"kind\": \"CASE\", \"reference\": \"CF-26-22222-22222\"}] | /evidence/1/reference",
                "proposed | \"NORMAL\" | /proposed"
            })
    void whatIsNoDecisionIsRefused(String member, String value, String pointer) throws Exception {
        int before = version(NORMANTON);
        Map<String, Object> body = body(clock, "NORMAL");
        body.put(member, JSON.readTree(value));

        decide(NORMANTON, before, body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        assertThat(version(NORMANTON)).isEqualTo(before);
    }

    @Test
    void tooMuchIsRefused() {
        Map<String, Object> long1 = body(clock, "NORMAL");
        long1.put("rationale", "x".repeat(4001));
        decide(NORMANTON, long1).then().statusCode(400).body("errors.pointer", contains("/rationale"));
        Map<String, Object> many = body(clock, "NORMAL");
        many.put("evidence", new ArrayList<>(Collections.nCopies(51, Map.of("kind", "OTHER", "reference", "x"))));
        decide(NORMANTON, many).then().statusCode(400).body("errors.pointer", contains("/evidence"));
    }

    @Test
    void whoDoesNotSayWhatTheySawIsAskedAndWhoSawSomethingElseIsRefused() {
        Map<String, Object> body = body(clock, "NORMAL");
        decide(NORMANTON, body).then().statusCode(201);
        int now = version(NORMANTON);

        as("coordinator").body(body).post(at(NORMANTON)).then().spec(Refused.with(428, "precondition-required"));
        decide(NORMANTON, now - 1, body).then().spec(Refused.with(412, "version-mismatch"));
        decide(NORMANTON, now + 1, body).then().spec(Refused.with(412, "version-mismatch"));
        assertThat(version(NORMANTON)).isEqualTo(now);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsRefused() throws Exception {
        String ward = "E05015516";
        for (int round = 0; round < 5; round++) {
            int before = version(ward);
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> both = List.of(
                        () -> decide(ward, before, body(clock, "TENSE")).statusCode(),
                        () -> decide(ward, before, body(clock, "NORMAL")).statusCode());
                for (Future<Integer> answer : two.invokeAll(both)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 412);
            assertThat(version(ward)).isEqualTo(before + 1);
        }
    }

    @Test
    void sentTwiceUnderOneKeyItIsDecidedOnce() {
        int before = version(ALLESTREE);
        String key = "tension-" + UUID.randomUUID();
        Map<String, Object> body = body(clock, "MODERATE");
        Callable<Response> send = () -> as("coordinator")
                .header("If-Match", "\"" + before + "\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post(at(ALLESTREE));

        Response first = called(send);
        Response again = called(send);

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(version(ALLESTREE)).isEqualTo(before + 1);
        body.put("level", "TENSE");
        called(send).then().spec(Refused.with(422, "idempotency-key-reused"));
    }

    private static Response called(Callable<Response> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anOfficerReadsTheirOwnWardsAndDecidesNothing() {
        assertThat(TensionWards.codes("officer")).contains(NORMANTON).doesNotContain(ALLESTREE);
        assertThat(TensionWards.codes("coordinator")).contains(NORMANTON, ALLESTREE);
        as("officer").get(at(ALLESTREE)).then().spec(Refused.with(404, "not-found"));
        as("officer").get(at("E05999999")).then().spec(Refused.with(404, "not-found"));
        as("officer").body(body(clock, "NORMAL")).post(at(NORMANTON)).then().statusCode(403);
        as("coordinator")
                .body(body(clock, "NORMAL"))
                .post(at("E05999999"))
                .then()
                .statusCode(404);
    }

    @Test
    void anAnalystIsShownFiguresWithoutNames() {
        decide(NORMANTON, body(clock, "TENSE")).then().statusCode(201);

        Map<String, Object> ward = of("analyst", NORMANTON);

        assertThat(ward).containsEntry("level", "TENSE").containsEntry("decidedBy", null);
        assertThat(ward.toString()).doesNotContain("Leaflets");
        assertThat(TensionWards.codes("analyst")).contains(ALLESTREE);
        as("analyst").get(at(NORMANTON)).then().statusCode(403);
    }

    @Test
    void aCaseThatItStandsOnIsNamedToThoseWhoMaySeeIt() {
        AtCase here = AtCase.opened();
        AtCase elsewhere = AtCase.openedElsewhere();
        Map<String, Object> body = body(clock, "MODERATE");
        body.put(
                "evidence",
                List.of(
                        Map.of("kind", "CASE", "reference", here.reference().toLowerCase(Locale.ROOT)),
                        Map.of("kind", "CASE", "reference", elsewhere.reference())));
        decide(NORMANTON, body)
                .then()
                .statusCode(201)
                .body("evidence.reference", contains(here.reference(), elsewhere.reference()));

        as("officer")
                .get(at(NORMANTON) + "?limit=1")
                .then()
                .body("items[0].evidence.kind", contains("CASE", "CASE"))
                .body("items[0].evidence[0].reference", equalTo(here.reference()))
                .body("items[0].evidence[1].reference", nullValue());
    }

    @Test
    void allThatWasDecidedIsReadPageByPageTheNewestFirst() {
        for (String level : List.of("NORMAL", "MODERATE", "TENSE")) {
            decide(ALLESTREE, body(clock, level)).then().statusCode(201);
        }

        List<Map<String, Object>> all = EveryItem.of("coordinator", at(ALLESTREE) + "?", 2);

        assertThat(all).extracting(one -> one.get("version")).isSortedAccordingTo((a, b) -> (int) b - (int) a);
        assertThat(all).extracting(one -> one.get("level")).startsWith("TENSE", "MODERATE", "NORMAL");
        String cursor = as("coordinator").get(at(ALLESTREE) + "?limit=1").path("nextCursor");
        as("coordinator").get(at(NORMANTON) + "?cursor=" + cursor).then().spec(Refused.with(400, "bad-cursor"));
        as("coordinator").get(at(ALLESTREE) + "?limit=0").then().statusCode(400);
    }

    @Test
    void whatWasDecidedIsOnRecordWithoutItsReasonsInTheOpen() {
        Map<String, Object> body = body(clock, "IMMINENT");
        body.put("rationale", "Marker 88231 of the reasons");
        decide(NORMANTON, body).then().statusCode(201);

        String last = String.valueOf(OwnersEyes.value(
                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = 'tension-level-decided' ORDER BY recorded_at DESC, id DESC LIMIT 1",
                "ward:" + NORMANTON));

        assertThat(last)
                .contains("\"level\":\"IMMINENT\"", "\"cited\":0", "\"detail\":")
                .doesNotContain("88231");
        assertThat(
                        (long)
                                OwnersEyes.value(
                                        "SELECT count(*) FROM tension_level WHERE position(convert_to('Marker 88231', 'UTF8') IN sealed) > 0"))
                .isZero();
    }

    @Test
    void theScaleIsData() {
        as("analyst")
                .get("/api/v1/tension/levels")
                .then()
                .statusCode(200)
                .body("items.level", contains("NORMAL", "MODERATE", "TENSE", "IMMINENT"))
                .body("items.reviewDays", contains(7, 7, 1, null))
                .body("items[3].reviewHours", equalTo(8))
                .body("items.publish", contains("OPEN", "AGGREGATED", "RESTRICTED", "RESTRICTED"));
    }
}
