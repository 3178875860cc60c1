package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.FullReport.quoted;
import static org.concord.intake.FullReport.sendOnce;
import static org.concord.intake.FullReport.telling;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same Idempotency-Key is answered the same way: a lost answer can be asked for again, and a report is never doubled. */
@QuarkusTest
class IdempotencyTest {
    private final TestClock clock;

    @Inject
    IdempotencyTest(TestClock clock) {
        this.clock = clock;
    }

    /** Timers that were set while the clock was ahead are due now again. */
    @AfterEach
    void backToThePresent() {
        clock.reset();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> OwnersEyes.run(
                                "UPDATE scheduled_tasks SET execution_time = now() WHERE execution_time > now() + interval '1 hour'")
                        == 0);
    }

    @Test
    void theSameReportUnderTheSameKeyIsAnsweredAgainWithItsReceipt() {
        String key = key();
        Response first = sendOnce(key, FullReport.whole());
        Response second = sendOnce(key, FullReport.whole());

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString()).contains("receipt");
    }

    @Test
    void theSameReportWrittenInAnotherWayIsTheSameReport() throws JsonProcessingException {
        String key = key();
        ObjectMapper json = new ObjectMapper();
        String pretty =
                json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readValue(FullReport.whole(), Map.class));
        String escaped = pretty.replace("Quagga", "\\u0051uagga")
                .replace("52.905", "52.9050")
                .replace("21:10:00Z", "21:10:00.000+00:00");
        String shorter = FullReport.without("/sourceRef");

        String reference = sendOnce(key, FullReport.whole())
                .then()
                .statusCode(201)
                .extract()
                .path("reference");

        for (String body : List.of(pretty, escaped, shorter)) {
            sendOnce(key, body)
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", "true")
                    .body("reference", equalTo(reference));
        }
    }

    @Test
    void anotherReportUnderTheSameKeyIsRefused() {
        String key = key();
        sendOnce(key, FullReport.whole()).then().statusCode(201);
        long before = OwnersEyes.count("report");

        sendOnce(key, telling(quoted("Another story."))).then().spec(Refused.with(422, "idempotency-key-reused"));
        sendOnce(key, FullReport.with("/harm/weapon", "true")).then().spec(Refused.with(422, "idempotency-key-reused"));

        assertThat(OwnersEyes.count("report")).isEqualTo(before);
    }

    @Test
    void withoutAKeyOrWithAnotherOneTheSameReportIsANewReport() {
        String first = FullReport.taken(FullReport.whole());

        FullReport.send(FullReport.whole())
                .then()
                .statusCode(201)
                .body("reference", not(first))
                .header("Idempotent-Replayed", nullValue());
        sendOnce(key(), FullReport.whole()).then().statusCode(201).body("reference", not(first));
    }

    @Test
    void aRefusedReportLeavesTheKeyUnused() {
        String key = key();

        sendOnce(key, telling(quoted(" "))).then().statusCode(400);

        sendOnce(key, FullReport.whole()).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    /** “16–255 of [A-Za-z0-9_-]”. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "fifteen-letters",
                "with a space in it",
                "with\ttab-and-more-letters",
                "quoted\"quoted\"quoted",
                "ünïcödé-létters-here",
                "semi;colon;semi;colon"
            })
    void aKeyOfAnotherFormIsRefused(String key) {
        sendOnce(key, FullReport.whole()).then().spec(Refused.with(400, "bad-idempotency-key"));
    }

    @Test
    void theShortestAndTheLongestKeyAreTakenAndALongerOneIsNot() {
        sendOnce(key().substring(0, 16), FullReport.whole()).then().statusCode(201);
        sendOnce((key() + "_-x").repeat(7).substring(0, 255), FullReport.whole())
                .then()
                .statusCode(201);
        sendOnce((key() + "_-x").repeat(7).substring(0, 256), FullReport.whole())
                .then()
                .spec(Refused.with(400, "bad-idempotency-key"));
    }

    @Test
    void twoAtOnceAreOneReport() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = key();
            String body = telling(quoted("Told twice at once: " + key));
            List<Response> answers = atOnce(() -> sendOnce(key, body), 3);

            assertThat(OwnersEyes.value("SELECT count(*) FROM report WHERE narrative LIKE '%' || ?", key))
                    .isEqualTo(1L);
            List<Response> first = answers.stream()
                    .filter(a -> a.statusCode() == 201 && a.header("Idempotent-Replayed") == null)
                    .toList();
            assertThat(first).hasSize(1);
            for (Response other : answers) {
                if (other.statusCode() == 201) {
                    assertThat(other.asString()).isEqualTo(first.getFirst().asString());
                } else {
                    other.then().spec(Refused.with(409, "in-progress")).header("Retry-After", "1");
                }
            }
        }
    }

    @Test
    void afterADayTheKeyIsFree() {
        String key = key();
        String first = sendOnce(key, FullReport.whole())
                .then()
                .statusCode(201)
                .extract()
                .path("reference");

        clock.advance(Duration.ofHours(24).minusMinutes(1));
        sendOnce(key, FullReport.whole())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("reference", equalTo(first));

        clock.advance(Duration.ofMinutes(2));
        sendOnce(key, FullReport.whole())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .body("reference", not(first));
        sendOnce(key, FullReport.whole())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("reference", not(first));
    }

    @Test
    void theStoreHoldsNeitherKeyNorAnswerNorBodyInClear() {
        String key = "Key-" + key();
        String body = FullReport.with("/reporter/name", quoted("Okapi " + key));
        Response answer = sendOnce(key, body).then().statusCode(201).extract().response();
        String receipt = answer.path("receipt");

        Map<String, Object> kept = OwnersEyes.row("SELECT * FROM idempotency_key ORDER BY created_at DESC LIMIT 1");

        assertThat(kept).containsEntry("status", 201);
        assertThat((byte[]) kept.get("key_hash")).hasSize(32);
        assertThat((byte[]) kept.get("body_hash")).hasSize(32);
        assertThat(OwnersEyes.tablesThatHold(key)).isEmpty();
        assertThat(OwnersEyes.tablesThatHold(receipt)).isEmpty();
        assertThat(OwnersEyes.tablesThatHold(receipt.replace("-", ""))).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("Okapi")).isEmpty();
    }

    private static <T> List<T> atOnce(Callable<T> call, int times) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        List<T> results = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(callers.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
