package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NewOfficerResourceTest {
    private static final String OFFICERS = "/api/v1/officers";

    @Test
    void anAddedOfficerSignsInAndIsRecorded() {
        Map<String, Object> body = People.with(People.somebody("officer", "analyst"), "strands", List.of("RACE"));
        Response added = People.add(body);
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .header("Location", equalTo(OFFICERS + "/" + id))
                .header("ETag", equalTo("\"0\""))
                .body("roles", containsInAnyOrder("officer", "analyst"))
                .body("wards", contains("E05015521"))
                .body("strands", contains("RACE"))
                .body("allWards", equalTo(false))
                .body("active", equalTo(true))
                .body("demonstration", equalTo(true))
                .body("password", nullValue())
                .body("passwordHash", nullValue());
        Caller.as("administrator")
                .get(OFFICERS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(body.get("name")));
        Caller.signIn((String) body.get("email"), People.PASSWORD).then().statusCode(200);
        assertThat(Trail.entries("officer-changed", "officer:" + id)).isEqualTo(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Caller.as("administrator")
                .body("""
                        {"email": "nonsense", "name": " ", "password": "short", "roles": ["officer", "king", "partner", null],
                         "wards": ["E05015521", "E05000000"], "strands": ["NONE"], "language": "no language"}""")
                .post(OFFICERS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/email",
                                "/name",
                                "/password",
                                "/roles/1",
                                "/roles/2",
                                "/roles/3",
                                "/wards/1",
                                "/strands/0",
                                "/language"));
    }

    @Test
    void somebodyWithoutARoleIsNobody() {
        People.add(People.somebody()).then().statusCode(400).body("errors.pointer", contains("/roles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mail\": \"x\"}",
                "{\"roles\": \"officer\"}",
                "{\"active\": \"true\"}",
                "{\"name\": 5}",
                "{\"name\": \"a\\u0000b\"}",
                "[]",
                "{",
                "{\"wards\": [1]}"
            })
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        Caller.as("administrator")
                .body(body)
                .post(OFFICERS)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void anUnknownFieldIsNamed() {
        People.add(People.with(People.somebody("adviser"), "rank", "chief"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rank"));
    }

    @Test
    void anAddressBelongsToOnePerson() {
        Map<String, Object> body = People.somebody("adviser");
        People.add(body).then().statusCode(201);
        People.add(People.with(body, "email", ((String) body.get("email")).toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void theSameRequestTwiceAddsOnePerson() {
        Map<String, Object> body = People.somebody("adviser");
        String key = UUID.randomUUID().toString();
        Response first = Caller.as("administrator")
                .header("Idempotency-Key", key)
                .body(body)
                .post(OFFICERS);
        Response again = Caller.as("administrator")
                .header("Idempotency-Key", key)
                .body(body)
                .post(OFFICERS);
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Caller.as("administrator")
                .header("Idempotency-Key", key)
                .body(People.somebody("adviser"))
                .post(OFFICERS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aBadIdempotencyKeyIsRefused() {
        Caller.as("administrator")
                .header("Idempotency-Key", "short")
                .body(People.somebody("adviser"))
                .post(OFFICERS)
                .then()
                .statusCode(400);
    }

    @Test
    void theProblemNeverRepeatsWhatWasTyped() {
        String answer = People.add(People.with(People.somebody("adviser"), "email", "Zebedee Secretname"))
                .asString();
        assertThat(answer).doesNotContain("Zebedee");
    }

    @Test
    void theLocationIsAPath() {
        People.add(People.somebody("adviser"))
                .then()
                .header("Location", matchesPattern("/api/v1/officers/[0-9a-f-]{36}"));
    }

    @Test
    void ofTwoWhoTakeTheSameAddressAtOnceOneComesSecond() throws Exception {
        Map<String, Object> body = People.somebody("adviser");
        String token = Caller.token("administrator@demo.invalid", Caller.DEMONSTRATION);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> adding = () -> {
            together.await();
            return Caller.with(token).body(body).post(OFFICERS).statusCode();
        };
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(4, adding))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }
}
