package org.concord.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.FullReport.sendOnce;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.platform.OwnersEyes;
import org.concord.platform.RawHttp;
import org.concord.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing personal in logs: neither in the service's own nor in the embedded server's, whatever goes wrong. */
@QuarkusTest
class LogSecrecyTest {
    private static final Path LOGS = Path.of("target");
    private static final Path SERVER_LOG = Path.of("target/test-data/postgres/server.log");
    /** Of this run alone: the logs of earlier ones lie beside. */
    private static final String MARKER =
            "Zyzzyva" + UUID.randomUUID().toString().substring(0, 8);

    private static final String KEY = MARKER + "-idempotency-key-01";

    private static final String WHOLE = FullReport.whole()
            .replace(FullReport.STORY, MARKER)
            .replace("Amina Khan", MARKER + " Khan")
            .replace("amina@", MARKER + "@")
            .replace("07700 900123", "07700 900456")
            .replace("J. Doe", MARKER)
            .replace("tall", "tall " + MARKER)
            .replace("bus stop", MARKER + " Road")
            .replace("never leave", MARKER + ", never leave");

    @AfterEach
    void letEverythingBeWrittenAgain() {
        OwnersEyes.run("ALTER TABLE report DROP CONSTRAINT IF EXISTS provoked_by_a_test");
        OwnersEyes.run("ALTER TABLE case_file DROP CONSTRAINT IF EXISTS provoked_by_a_test");
        OwnersEyes.run("DELETE FROM idempotency_key");
    }

    @Test
    void aReportThatWasTakenLeavesNothingOfItInAnyLog() {
        for (String body : new String[] {WHOLE, WHOLE.replace("PUBLIC_TRANSPORT", "HOME")}) {
            letEverythingBeWrittenAgain();
            Response answer =
                    sendOnce(KEY, body).then().statusCode(201).extract().response();
            sendOnce(KEY, body).then().statusCode(201).header("Idempotent-Replayed", "true");
            sendOnce(KEY, FullReport.whole()).then().statusCode(422);

            String receipt = answer.path("receipt");
            noLogHolds(
                    MARKER, receipt, receipt.replace("-", ""), "7700 900456", "7700900456", answer.path("reference"));
        }
    }

    @Test
    void aReportThatWasRefusedLeavesNothingOfItInAnyLog() {
        FullReport.send(WHOLE.substring(0, WHOLE.length() - 30)).then().statusCode(400);
        FullReport.send(WHOLE.replace("\"weapon\":false", "\"weapon\":\"" + MARKER + "\""))
                .then()
                .statusCode(400);
        FullReport.send(WHOLE.replace("\"weapon\"", "\"" + MARKER + "\""))
                .then()
                .statusCode(400);
        FullReport.send(WHOLE.replace(MARKER, MARKER + "\\ud800")).then().statusCode(400);
        FullReport.send(WHOLE.replace("CONFIDENTIAL", "ANONYMOUS")).then().statusCode(400);
        FullReport.send(WHOLE.replace("HATE_INCIDENT", MARKER)).then().statusCode(400);
        sendOnce(MARKER, WHOLE).then().statusCode(400);
        RawHttp.sendBody("POST /api/v1/reports", WHOLE.getBytes(StandardCharsets.UTF_8), "Content-Type: text/" + MARKER)
                .isProblem(415, "unsupported-media-type");

        noLogHolds(MARKER);
    }

    @Test
    void whatStandsInAnAddressOrATokenIsNotLogged() {
        given().get("/api/v1/cases/" + MARKER + "?q=" + MARKER).then().statusCode(401);
        given().get("/" + MARKER).then().statusCode(404);
        given().header("Authorization", "Bearer " + MARKER)
                .get("/api/v1/reference")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic " + MARKER)
                .get("/api/v1/reference")
                .then()
                .statusCode(401);
        given().header("Accept", "text/" + MARKER)
                .get("/api/v1/reference")
                .then()
                .statusCode(406);

        noLogHolds(MARKER);
    }

    /** pgjdbc puts values into BatchUpdateException, PostgreSQL logs failing rows, Narayana logs what fails before completion. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE report ADD CONSTRAINT provoked_by_a_test CHECK (position('%s' IN narrative) = 0) NOT VALID",
                "ALTER TABLE report ADD CONSTRAINT provoked_by_a_test CHECK (length(narrative) / (length(narrative) - length(narrative)) = 0) NOT VALID",
                "ALTER TABLE report ADD CONSTRAINT provoked_by_a_test CHECK (CAST(narrative AS integer) = 0) NOT VALID",
                "ALTER TABLE case_file ADD CONSTRAINT provoked_by_a_test CHECK (false) NOT VALID"
            })
    void aFailureOfTheStoreIsLoggedWithoutTheRowThatFailed(String provocation) {
        OwnersEyes.run(provocation.formatted(MARKER));

        sendOnce(KEY, WHOLE).then().spec(Refused.with(500, "internal")).body(not(containsStringIgnoringCase(MARKER)));

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(serviceLog())
                .as("this is the log of the service")
                .contains("unexpected: "));
        noLogHolds(MARKER, "7700 900456", "7700900456");
    }

    @Test
    void theConstraintThatWasViolatedIsNamed() {
        OwnersEyes.run(
                "ALTER TABLE report ADD CONSTRAINT provoked_by_a_test CHECK (position('%s' IN narrative) = 0) NOT VALID"
                        .formatted(MARKER));

        sendOnce(KEY, WHOLE).then().statusCode(500);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(serviceLog())
                .contains("[23514 provoked_by_a_test]"));
        if (Files.exists(SERVER_LOG)) {
            assertThat(textOf(SERVER_LOG)).as("this is the log of the server").contains("ready to accept connections");
        }
    }

    private static void noLogHolds(String... secrets) {
        for (String secret : secrets) {
            assertThat(serviceLog().contains(secret))
                    .as("the service's log holds “%s”", secret)
                    .isFalse();
            assertThat(Files.exists(SERVER_LOG) && textOf(SERVER_LOG).contains(secret))
                    .as("the server's log holds “%s”", secret)
                    .isFalse();
        }
    }

    /** With what was rotated out of it. */
    private static String serviceLog() {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("concord-test.log"))
                    .map(LogSecrecyTest::textOf)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
