package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Returns.PATH;
import static org.concord.tension.Returns.of;
import static org.concord.tension.Returns.read;
import static org.concord.tension.Returns.sign;
import static org.concord.tension.Returns.week;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.casework.AtCase;
import org.concord.platform.Hashing;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a weekly return is refused, and what becomes of it once it is signed. */
@QuarkusTest
class WeeklyReturnResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestClock clock;

    @Test
    void whatIsSignedStaysWhateverIsLearntAfterwards() {
        String week = week(clock, 12);
        Map<String, Object> before =
                Observed.talk("observedOn", Returns.day(clock, 12).toString());
        String id = Observed.id("officer", before);
        read("coordinator", week).then().statusCode(200).body("signature", nullValue());

        Response signed = sign(week, "  Decide about the market. ");
        signed.then()
                .statusCode(201)
                .body("by.id", equalTo(AtCase.officer("coordinator")))
                .body("sha256", matchesRegex("[0-9a-f]{64}"));
        String first = read("coordinator", week).asString();
        String late = Observed.id(
                "officer", Observed.talk("observedOn", Returns.day(clock, 12).toString()));

        read("coordinator", week)
                .then()
                .statusCode(200)
                .body("remarks", equalTo("Decide about the market."))
                .body("signature.sha256", equalTo(signed.path("sha256")))
                .body("signature.at", equalTo(signed.path("at")))
                .body("signature.by.id", equalTo(AtCase.officer("coordinator")));
        assertThat(of(week).getList("observations.id")).contains(id).doesNotContain(late);
        assertThat(read("coordinator", week).asString()).isEqualTo(first);
        assertThat(of(week).getString("observations.find { it.id == '%s' }.text".formatted(id)))
                .isEqualTo(before.get("text"));
    }

    @Test
    void theHashIsOfWhatIsShownWithoutTheSignature() {
        String week = week(clock, 13);
        String hash = sign(week, null).then().statusCode(201).extract().path("sha256");

        String bare = read("coordinator", week)
                .asString()
                .replaceFirst("\"signature\":\\{\"by\":\\{[^}]*},[^}]*}", "\"signature\":null");

        assertThat(HexFormat.of().formatHex(Hashing.sha256(bare.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(hash);
    }

    @Test
    void theTrailHasItsHashAndTheStoreNoWordOfIt() {
        String week = week(clock, 14);
        String words = "word" + UUID.randomUUID();
        Observed.id(
                "officer", Observed.talk("observedOn", Returns.day(clock, 14).toString()));
        read("coordinator", week).then().statusCode(200);
        String hash = sign(week, words).then().statusCode(201).extract().path("sha256");
        read("coordinator", week).then().statusCode(200);

        assertThat(audited(week, "weekly-return-signed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains(hash).doesNotContain(words));
        assertThat(audited(week, "weekly-return-consulted")).hasSize(2);
        assertThat(OwnersEyes.tablesThatHold(words)).isEmpty();
    }

    private static List<Object> audited(String week, String action) {
        return OwnersEyes.column(
                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ?",
                "weekly-return:" + week,
                action);
    }

    @Test
    void beforeItsEndAWeekIsReadAndNotSigned() {
        String week = week(clock, 0);
        read("coordinator", week).then().statusCode(200).body("ended", equalTo(false));
        sign(week, null).then().spec(Refused.with(409, "week-not-over"));
        sign(week(clock, -1), null).then().spec(Refused.with(409, "week-not-over"));
        assertThat(of(week).getString("signature")).isNull();
    }

    @Test
    void ofManyWhoSignAtOnceOneDoes() throws Exception {
        String week = week(clock, 15);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> sign(week, null).statusCode();
            for (Future<Integer> answer : many.invokeAll(List.of(one, one, one))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(audited(week, "weekly-return-signed")).hasSize(1);
        sign(week, null).then().spec(Refused.with(409, "return-signed"));
    }

    @Test
    void sentTwiceUnderOneKeyItIsSignedOnce() {
        String key = "return-" + UUID.randomUUID();
        Map<String, Object> body = Map.of("week", week(clock, 16));
        Callable<Response> send = () ->
                as("coordinator").header("Idempotency-Key", key).body(body).post(PATH + "/signatures");
        String first = called(send).then().statusCode(201).extract().asString();
        called(send)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
    }

    private static Response called(Callable<Response> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReturnOfNoWeekIsRefused() {
        as("coordinator")
                .get(PATH)
                .then()
                .spec(Refused.with(400, "bad-parameter"))
                .body("errors.pointer", contains("#week"));
        read("coordinator", week(clock, -1)).then().spec(Refused.with(400, "bad-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-W00", "2025-W53", "2026-W54", "2026-47", "2026-11-16", "1999-W20", "this"})
    void aReturnOfAGarbledWeekIsRefused(String garbled) {
        read("coordinator", garbled).then().statusCode(400).body("errors.pointer", contains("#week"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week | null | /week",
                "week | \"2025-W53\" | /week",
                "week | \"2026-W5\" | /week",
                "week | 47 | /week",
                "remarks | 47 | /remarks",
                "signedBy | \"me\" | /signedBy"
            })
    void whatIsNoSignatureIsRefused(String member, String value, String pointer) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("week", week(clock, 17));
        body.put("remarks", "Fine.");
        body.put(member, JSON.readTree(value));
        as("coordinator")
                .body(body)
                .post(PATH + "/signatures")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        sign(week(clock, 17), "x".repeat(4001)).then().statusCode(400).body("errors.pointer", contains("/remarks"));
        assertThat(of(week(clock, 17)).getString("signature")).isNull();
    }

    @Test
    void itIsForCoordinatorsAlone() {
        for (String account : List.of("officer", "analyst", "administrator", "auditor", "custodian")) {
            read(account, "2026-W20").then().statusCode(403);
            as(account)
                    .body(Map.of("week", "2026-W20"))
                    .post(PATH + "/signatures")
                    .then()
                    .statusCode(403);
            as(account)
                    .accept(ContentType.HTML)
                    .queryParam("week", "2026-W20")
                    .get(PATH)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whoWouldRatherHaveAPageGetsOneToPrint() {
        String id = Observed.id("officer", Observed.talk("marking", "OFFICIAL_SENSITIVE"));
        for (String accepted : List.of("text/html", "text/html,application/xhtml+xml,*/*;q=0.8")) {
            String page = as("coordinator")
                    .accept(accepted)
                    .queryParam("week", week(clock, 0))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Cache-Control", containsString("no-store"))
                    .extract()
                    .asString();
            assertThat(page)
                    .contains("<title>Official – sensitive: weekly tension return " + week(clock, 0))
                    .containsSubsequence(
                            "<p class=\"concord-marking\">Official – sensitive</p>",
                            "<h1",
                            "Normanton",
                            "What was observed",
                            "Incidents by strand",
                            "Incidents by ward",
                            "Events",
                            "Rumours",
                            "Actions",
                            "<p class=\"concord-marking\">Official – sensitive</p>")
                    .contains(of(week(clock, 0)).getString("observations.find { it.id == '%s' }.text".formatted(id)))
                    .doesNotContain("<script");
        }
        as("coordinator")
                .accept("*/*")
                .queryParam("week", "2019-W23")
                .get(PATH)
                .then()
                .contentType(ContentType.JSON)
                .body("week", equalTo("2019-W23"))
                .body("from", equalTo("2019-06-03"))
                .body("to", equalTo("2019-06-09"))
                .body("marking", equalTo("OFFICIAL"));
        as("coordinator")
                .accept("application/json")
                .queryParam("week", "2019-W23")
                .get(PATH)
                .then()
                .contentType(ContentType.JSON);
        as("coordinator").accept("text/html").get(PATH).then().statusCode(400);
    }
}
