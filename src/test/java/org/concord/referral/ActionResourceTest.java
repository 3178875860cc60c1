package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ActionResourceTest {
    private static final String PATH = "/actions";

    private final TestClock clock;

    @Inject
    ActionResourceTest(TestClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Map<String, Object> action(String kind, Duration ahead) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "what",
                "Talk with both",
                "dueAt",
                clock.instant().plus(ahead).toString()));
    }

    private static Response post(AtCase file, Object body) {
        return file.post("officer", PATH, body);
    }

    private static Response patch(AtCase file, String id, String etag, Object body) {
        return (etag == null ? as("officer") : as("officer").header("If-Match", etag))
                .body(body)
                .patch(file.path(PATH + "/" + id));
    }

    @Test
    void anActionIsAddedListedAsATaskTooAndAudited() {
        AtCase file = AtCase.opened();
        Map<String, Object> body = action("MEDIATION", Duration.ofDays(7));
        body.put("ownerId", AtCase.officer("deputy"));
        body.put("publicLine", "Neighbours talked with each other.");
        String id = post(file, body)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("MEDIATION"))
                .body("what", equalTo("Talk with both"))
                .body("charterPoints", contains(4))
                .body("owner.id", equalTo(AtCase.officer("deputy")))
                .body("createdBy.id", equalTo(AtCase.officer("officer")))
                .body("state", equalTo("OPEN"))
                .body("outcome", nullValue())
                .body("publicLine", equalTo("Neighbours talked with each other."))
                .body("taskId", notNullValue())
                .extract()
                .path("id");
        post(file, action("REASSURANCE", Duration.ofDays(1)))
                .then()
                .statusCode(201)
                .body("owner.id", equalTo(AtCase.officer("officer")))
                .body("charterPoints", contains(4, 6));
        assertThat(file.get(PATH).getList("items.kind")).containsExactly("REASSURANCE", "MEDIATION");
        var first = file.get(PATH + "?limit=1");
        assertThat(file.get(PATH + "?limit=1&cursor=" + first.getString("nextCursor"))
                        .getList("items.id"))
                .containsExactly(id);
        assertThat(file.get("/tasks").getList("items.cause")).containsExactly("CASE_ACTION", "CASE_ACTION");
        assertThat(OwnersEyes.tablesThatHold("Neighbours talked with each other"))
                .containsExactly("case_action_line");
        assertThat(file.audited("action-added"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"kind\":\"MEDIATION\"", "\"points\":[4]", id);
    }

    @Test
    void graffitiIsDueTwentyFourRealHoursAfterItWasNoticed() {
        AtCase file = AtCase.opened();
        Instant noticed = clock.instant().minus(Duration.ofHours(3));
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", "GRAFFITI_REMOVAL", "what", "Clean the wall", "noticedAt", noticed.toString()));
        String dueAt = post(file, body)
                .then()
                .statusCode(201)
                .body("overdue", equalTo(false))
                .extract()
                .path("dueAt");
        assertThat(Instant.parse(dueAt)).isEqualTo(noticed.plus(Duration.ofHours(24)));
        body.put("noticedAt", noticed.minus(Duration.ofHours(30)).toString());
        String late = post(file, body)
                .then()
                .statusCode(201)
                .body("overdue", equalTo(true))
                .extract()
                .path("id");
        body.put("noticedAt", noticed.toString());
        body.put("dueAt", noticed.plus(Duration.ofHours(25)).toString());
        post(file, body).then().statusCode(400).body("errors.pointer", contains("/dueAt"));
        body.put("dueAt", noticed.plus(Duration.ofHours(23)).toString());
        post(file, body).then().statusCode(201);
        patch(
                        file,
                        late,
                        "\"0\"",
                        Map.of("dueAt", clock.instant().plus(Duration.ofDays(3)).toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueAt"));
        assertThat(as("officer")
                        .get("/api/v1/tasks?overdue=true&owner=me&limit=200")
                        .jsonPath()
                        .getList("items.caseReference"))
                .contains(file.reference());
    }

    @Test
    void theKindsAndThePointsOfTheCharterAreData() {
        as("officer")
                .get("/api/v1/action-kinds")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains("MEDIATION", "RESTORATIVE_JUSTICE", "REASSURANCE", "GRAFFITI_REMOVAL", "OTHER"))
                .body("items.find { it.code == 'GRAFFITI_REMOVAL' }.withinHours", equalTo(24))
                .body("charterPoints.number", contains(1, 2, 3, 4, 5, 6, 7))
                .body("charterPoints.title", hasSize(7));
    }

    @Test
    void whatIsDoneSaysWhatCameOfItAndTheTaskKnows() {
        AtCase file = AtCase.opened();
        String id = post(file, action("MEDIATION", Duration.ofDays(7))).path("id");
        patch(file, id, "\"0\"", Map.of("state", "DONE"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/outcome"));
        String etag = patch(
                        file,
                        id,
                        "\"0\"",
                        Map.of("state", "DONE", "outcome", "They agreed", "charterPoints", List.of(6, 2)))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("outcome", equalTo("They agreed"))
                .body("charterPoints", contains(2, 6))
                .body("endedAt", notNullValue())
                .extract()
                .header("ETag");
        assertThat(file.get("/tasks").getList("items.state")).containsExactly("DONE");
        patch(file, id, etag, Map.of("what", "x")).then().spec(Refused.with(409, "task-ended"));
        String said = patch(file, id, etag, Map.of("publicLine", "Two neighbours agreed."))
                .then()
                .statusCode(200)
                .body("publicLine", equalTo("Two neighbours agreed."))
                .extract()
                .header("ETag");
        String silent = patch(file, id, said, Map.of("publicLine", ""))
                .then()
                .statusCode(200)
                .body("publicLine", nullValue())
                .extract()
                .header("ETag");
        patch(file, id, silent, Map.of("state", "OPEN")).then().statusCode(200).body("state", equalTo("OPEN"));
        assertThat(file.audited("action-changed")).hasSize(4).allMatch(entry -> entry.contains("\"detail\":"));
    }

    @Test
    void aChangeOfItsTaskIsAChangeOfTheAction() {
        AtCase file = AtCase.opened();
        Response added = post(file, action("OTHER", Duration.ofDays(7)));
        String id = added.path("id");
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "CANCELLED"))
                .patch(file.path("/tasks/" + added.path("taskId")))
                .then()
                .statusCode(200);
        assertThat(file.get(PATH).getList("items.state")).containsExactly("CANCELLED");
        patch(file, id, "\"0\"", Map.of("outcome", "x")).then().spec(Refused.with(412, "version-mismatch"));
        patch(file, id, "\"1\"", Map.of("outcome", "Nobody came")).then().statusCode(200);
    }

    @Test
    void theClockOfAnActionIsNotMovedByWayOfItsTask() {
        AtCase file = AtCase.opened();
        String task = post(file, Map.of("kind", "GRAFFITI_REMOVAL", "what", "Clean the wall"))
                .path("taskId");
        String later = clock.instant().plus(Duration.ofDays(3)).toString();
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("dueAt", later))
                .patch(file.path("/tasks/" + task))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/dueAt"));
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Clean both walls"))
                .patch(file.path("/tasks/" + task))
                .then()
                .statusCode(200);
        assertThat(file.get(PATH).getList("items.what")).containsExactly("Clean both walls");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        AtCase file = AtCase.opened();
        post(file, Map.of())
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/kind", "/what", "/dueAt"));
        Map<String, Object> body = action("OTHER", Duration.ofDays(-1));
        body.put("what", "x".repeat(201));
        body.put("ownerId", AtCase.officer("officer2"));
        body.put("noticedAt", clock.instant().plus(Duration.ofHours(1)).toString());
        body.put("charterPoints", List.of(4, 8));
        body.put("publicLine", "x".repeat(301));
        post(file, body)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/what", "/noticedAt", "/ownerId", "/dueAt", "/charterPoints", "/publicLine"));
        String id = post(file, action("OTHER", Duration.ofDays(1))).path("id");
        patch(file, id, null, Map.of("outcome", "x")).then().spec(Refused.with(428, "precondition-required"));
        patch(file, id, "\"0\"", Map.of()).then().spec(Refused.with(400, "validation-failed"));
        patch(file, id, "\"0\"", Map.of("outcome", " ")).then().body("errors.pointer", contains("/outcome"));
        patch(AtCase.opened(), id, "\"0\"", Map.of("outcome", "x")).then().spec(Refused.with(404, "not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | 1 | /kind",
                "what | \"a\\u0000\" | /what",
                "charterPoints | [null] | /charterPoints",
                "charterPoints | [\"4\"] | /charterPoints/0",
                "charterPoints | [] | /charterPoints",
                "dueAt | \"tomorrow\" | /dueAt",
                "state | \"LATE\" | /state",
                "title | \"x\" | /title"
            })
    void whatIsNoActionIsRefused(String member, String value, String pointer) throws Exception {
        AtCase file = AtCase.opened();
        post(file, Spoilt.body(action("OTHER", Duration.ofDays(1)), member, value))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        assertThat(file.audited("action-added")).isEmpty();
    }

    @Test
    void outsideTheScopeThereIsNoActionAndOneKeyAddsOne() {
        AtCase elsewhere = AtCase.openedElsewhere();
        post(elsewhere, action("OTHER", Duration.ofDays(1))).then().spec(Refused.with(404, "not-found"));
        as("officer").get(elsewhere.path(PATH)).then().spec(Refused.with(404, "not-found"));
        AtCase file = AtCase.opened();
        Map<String, Object> body = action("OTHER", Duration.ofDays(1));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(file.path(PATH))
                    .then()
                    .statusCode(201);
        }
        assertThat(file.get(PATH).getList("items")).hasSize(1);
        assertThat(file.get("/tasks").getList("items")).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeAnActionAtOnceOneComesSecond() throws Exception {
        AtCase file = AtCase.opened();
        String id = post(file, action("OTHER", Duration.ofDays(1))).path("id");
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = List.of(
                    () -> patch(file, id, "\"0\"", Map.of("what", "One")).statusCode(),
                    () -> patch(file, id, "\"0\"", Map.of("what", "Other")).statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(changes)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }
}
