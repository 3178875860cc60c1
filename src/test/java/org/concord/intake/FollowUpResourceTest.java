package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.awaitility.Awaitility;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door by which reporters come back. */
@QuarkusTest
class FollowUpResourceTest {

    @Test
    void referenceAndReceiptOpenTheReportForHalfAnHour() throws JsonProcessingException {
        Slip slip = Slip.ofANewReport();

        Response answer = slip.show().then().statusCode(200).extract().response();

        Instant end = Instant.parse(answer.path("expiresAt"));
        assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofMinutes(28), Duration.ofMinutes(31));
        Slip.with(answer.path("token")).get("/api/v1/my-report").then().statusCode(200);
        JsonNode claims = claims(answer.path("token"));
        List<String> names = new ArrayList<>();
        claims.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrder("iss", "sub", "jti", "iat", "exp");
        assertThat(claims.get("sub").asText()).isEqualTo("reporter:" + idOf(slip));
    }

    @Test
    void itDoesNotMatterHowTheyAreTyped() {
        Slip slip = Slip.ofANewReport();
        List<BiFunction<String, String, Response>> typed = List.of(
                (reference, receipt) -> Slip.show(reference.toLowerCase(), receipt.replace("-", "")),
                (reference, receipt) -> Slip.show(" " + reference.replace("-", " ") + " ", receipt.replace("-", " ")),
                (reference, receipt) -> Slip.show(reference.replace("-", ""), " " + receipt + "\n"),
                (reference, receipt) ->
                        Slip.show(reference.replace('8', 'B').replace("-", "–"), receipt.replace('0', 'O')));

        assertThat(typed)
                .allSatisfy(way ->
                        way.apply(slip.reference(), slip.receipt()).then().statusCode(200));
    }

    @Test
    void whatIsWrongIsNotSaid() {
        Slip slip = Slip.ofANewReport();
        Slip other = Slip.ofANewReport();
        String unknown = "CR-26-22222-22222";
        List<Response> answers = List.of(
                Slip.show(slip.reference(), other.receipt()),
                Slip.show(unknown, slip.receipt()),
                Slip.show(other.reference().replace("CR", "CF"), other.receipt()),
                Slip.show(slip.reference(), slip.receipt().substring(1)),
                Slip.show(slip.reference(), "my receipt"),
                Slip.show("bus stop", slip.receipt()));

        assertThat(answers).allSatisfy(answer -> answer.then().spec(Refused.with(401, "follow-up-failed")));
        assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.headers().asList().stream()
                                .map(header -> header.getName())
                                .toList())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void openingAndTryingAreRecordedWithoutWhatWasTyped() {
        Slip slip = Slip.ofANewReport();
        slip.show().then().statusCode(200);
        Slip.show(slip.reference(), "0000-0000-0000-0000").then().statusCode(401);

        Object id = idOf(slip);
        assertThat(OwnersEyes.column("SELECT action FROM audit_entry WHERE actor = ?", "reporter:" + id))
                .contains("follow-up-opened");
        assertThat(OwnersEyes.column("SELECT action FROM audit_entry WHERE subject = ?", "report:" + id))
                .containsExactly("follow-up-failed");
        assertThat(OwnersEyes.tablesThatHold(slip.receipt())).isEmpty();
        assertThat(OwnersEyes.tablesThatHold(slip.receipt().replace("-", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reference\": \"CR-26-22222-22222\"}",
                "{\"reference\": \"  \", \"receipt\": \"0000-0000-0000-0000\"}",
                "{\"reference\": null, \"receipt\": null}",
                "{\"reference\": 5, \"receipt\": 1234567890123456}",
                "{\"reference\": [\"CR-26-22222-22222\"], \"receipt\": {}}",
                "{\"reference\": \"a\\u0000b\", \"receipt\": \"x\"}",
                "{\"reference\": \"a\\ud800\", \"receipt\": \"x\"}",
                "{\"reference\": \"x\", \"receipt\": \"x\", \"email\": \"x\"}",
                "{\"reference\": \"x\", \"reference\": \"y\", \"receipt\": \"x\"}",
                "[]",
                "null",
                "\"CR-26-22222-22222\"",
                "{\"reference\": \"x\", \"receipt\": \"y\"",
                ""
            })
    void whatNobodyTypesIsRefusedAsWrongJson(String body) {
        assertThat(anyone().body(body).post("/api/v1/reports/follow-up").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CR-26-22222-2222٢",
                "😀",
                "'; DROP TABLE report; --",
                "%00",
                "../../etc/passwd",
                "ﷺ",
                "\u202eCR-26-22222-22222",
                "ßßßßßßß"
            })
    void whateverAPersonTypesIsOneAnswer(String typed) {
        anyone().body(Map.of("reference", typed, "receipt", typed))
                .post("/api/v1/reports/follow-up")
                .then()
                .spec(Refused.with(401, "follow-up-failed"));
    }

    @Test
    void whatIsFarTooLongIsNotRead() {
        anyone().body(Map.of("reference", "CR".repeat(100), "receipt", "1".repeat(10_000)))
                .post("/api/v1/reports/follow-up")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reference", "/receipt"));
    }

    @Test
    void whoeverGuessesIsToldToWaitAndNobodyElse() {
        Slip slip = Slip.ofANewReport();
        for (int i = 0; i < 20; i++) {
            Slip.show(slip.reference(), "0000-0000-0000-%04d".formatted(i))
                    .then()
                    .statusCode(401);
        }
        slip.show()
                .then()
                .spec(Refused.with(429, "too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", equalTo("\"follow-up\";q=20;w=900"));

        Slip.ofANewReport().show().then().statusCode(200);
    }

    @Test
    void aTokenEndsWithItsReport() {
        Slip slip = Slip.ofANewReport();
        String token = slip.token();
        Slip.with(token).get("/api/v1/my-report").then().statusCode(200);

        OwnersEyes.run("UPDATE report SET narrative = NULL, erased_at = now() WHERE reference = ?", slip.reference());

        // What was read of a caller is remembered for some seconds.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        Slip.with(token).get("/api/v1/my-report").then().spec(Refused.with(401, "unauthenticated")));
        slip.show().then().spec(Refused.with(401, "follow-up-failed"));
    }

    @Test
    void closedAndWithdrawnCasesOpenToo() {
        for (String end : List.of("WITHDRAWN", "CLOSED")) {
            Slip slip = Slip.ofANewReport();
            String reference = Cases.read("coordinator", slip.reference()).path("reference");
            if (end.equals("CLOSED")) {
                Cases.move("coordinator", reference, "TRIAGED").then().statusCode(200);
                Cases.move("coordinator", reference, end, "ACTION_TAKEN").then().statusCode(200);
            } else {
                Cases.move("coordinator", reference, end).then().statusCode(200);
            }

            slip.holder().get("/api/v1/my-report").then().statusCode(200).body("statusKey", equalTo("status." + end));
        }
    }

    @Test
    void aReporterRenewsNothingAndReportsNothing() {
        Slip slip = Slip.ofANewReport();
        for (String door : List.of("/api/v1/sessions/renewals", "/api/v1/reports")) {
            slip.holder().body("{}").post(door).then().spec(Refused.with(403, "forbidden"));
        }
        slip.holder().delete("/api/v1/sessions/current").then().statusCode(403);
        slip.holder().get("/api/v1/reports/" + slip.reference()).then().statusCode(403);
        slip.holder().get("/api/v1/reference").then().statusCode(200).body("severities.code", hasItems("P1_CRITICAL"));
    }

    private static Object idOf(Slip slip) {
        return OwnersEyes.value("SELECT id FROM report WHERE reference = ?", slip.reference());
    }

    private static JsonNode claims(String token) throws JsonProcessingException {
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(payload);
    }
}
