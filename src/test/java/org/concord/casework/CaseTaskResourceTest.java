package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CaseTaskResourceTest {
    private static final String TASKS = "/tasks";

    private final TestClock clock;
    private final CaseTasks tasks;

    @Inject
    CaseTaskResourceTest(TestClock clock, CaseTasks tasks) {
        this.clock = clock;
        this.tasks = tasks;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Map<String, Object> task(String title, String owner, Duration ahead) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "ownerId",
                AtCase.officer(owner),
                "dueAt",
                clock.instant().plus(ahead).toString()));
    }

    private String added(AtCase file, String title, Duration ahead) {
        return file.post("officer", TASKS, task(title, "officer", ahead))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response patch(AtCase file, String id, String etag, Object body) {
        return (etag == null ? as("officer") : as("officer").header("If-Match", etag))
                .body(body)
                .patch(file.path(TASKS + "/" + id));
    }

    @Test
    void aTaskIsGivenToSomebodyListedByItsTimeAndAudited() {
        AtCase file = AtCase.opened();
        String later = added(file, " Visit ", Duration.ofDays(2));
        String sooner = file.post("officer", TASKS, task("Ring", "deputy", Duration.ofDays(1)))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("title", equalTo("Ring"))
                .body("owner.id", equalTo(AtCase.officer("deputy")))
                .body("owner.name", notNullValue())
                .body("overdue", equalTo(false))
                .body("state", equalTo("OPEN"))
                .body("createdBy.id", equalTo(AtCase.officer("officer")))
                .body("endedAt", nullValue())
                .body("version", equalTo(0))
                .body("caseReference", equalTo(file.reference()))
                .extract()
                .path("id");
        assertThat(file.get(TASKS).getList("items.id")).containsExactly(sooner, later);
        assertThat(file.get(TASKS).getList("items.title")).containsExactly("Ring", "Visit");
        var first = file.get(TASKS + "?limit=1");
        assertThat(first.getList("items.id")).containsExactly(sooner);
        assertThat(file.get(TASKS + "?limit=1&cursor=" + first.getString("nextCursor"))
                        .getList("items.id"))
                .containsExactly(later);
        assertThat(tasks.of(file.id(), 1)).extracting(TaskView::title).containsExactly("Ring");
        assertThat(file.audited("task-added"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"facts\":{\"owner\":\"%s\",\"task\":\"%s\"}".formatted(AtCase.officer("deputy"), sooner));
    }

    @Test
    void onlyWhoMayWorkOnTheCaseCanOwnATask() {
        AtCase file = AtCase.opened();
        for (String account : List.of("officer2", "auditor", "administrator", "analyst", "custodian", "adviser")) {
            file.post("officer", TASKS, task("x", account, Duration.ofDays(1)))
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/ownerId"));
        }
        for (String account : List.of("officer", "deputy", "coordinator")) {
            file.post("officer", TASKS, task("x", account, Duration.ofDays(1)))
                    .then()
                    .statusCode(201);
        }
        OwnersEyes.run("UPDATE case_file SET restricted = true WHERE reference = ?", file.reference());
        OwnersEyes.run(
                "INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at) VALUES (?, 1, ?, CAST(? AS uuid), now())",
                UUID.randomUUID(),
                file.id(),
                AtCase.officer("officer"));
        file.post("officer", TASKS, task("x", "deputy", Duration.ofDays(1)))
                .then()
                .statusCode(400);
        file.post("officer", TASKS, task("x", "officer", Duration.ofDays(1)))
                .then()
                .statusCode(201);
        Map<String, Object> nobodys = task("x", "officer", Duration.ofDays(1));
        nobodys.put("ownerId", UUID.randomUUID().toString());
        file.post("officer", TASKS, nobodys).then().statusCode(400).body("errors.pointer", contains("/ownerId"));
    }

    @Test
    void whoHasLeftOwnsNothingNew() {
        UUID left = UUID.randomUUID();
        OwnersEyes.run(
                "INSERT INTO officer (id, authority_id, email, name, password_hash, all_wards, active, created_at, version) VALUES (?, 1, ?, 'Left', '-', true, false, now(), 0)",
                left,
                left + "@test.invalid");
        OwnersEyes.run("INSERT INTO officer_role (officer_id, role) VALUES (?, 'officer')", left);
        Map<String, Object> body = task("x", "officer", Duration.ofDays(1));
        body.put("ownerId", left.toString());
        AtCase.opened()
                .post("officer", TASKS, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/ownerId"));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        AtCase file = AtCase.opened();
        file.post("officer", TASKS, "{}")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/title", "/ownerId", "/dueAt"));
        for (Duration ahead : List.of(Duration.ofSeconds(-1), Duration.ofDays(4000))) {
            file.post("officer", TASKS, task("x".repeat(201), "officer", ahead))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/title", "/dueAt"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"a\\u0000\"}",
                "{\"title\": \"\\ud800\"}",
                "{\"ownerId\": \"me\"}",
                "{\"ownerId\": 7}",
                "{\"dueAt\": \"tomorrow\"}",
                "{\"dueAt\": \"2026-12-01\"}",
                "{\"dueAt\": 1}",
                "{\"priority\": 1}",
                "{\"state\": \"LATE\"}"
            })
    void whatIsNoTaskIsRefusedInBothPlaces(String body) {
        AtCase file = AtCase.opened();
        String id = added(file, "x", Duration.ofDays(1));
        file.post("officer", TASKS, body).then().spec(Refused.with(400, "validation-failed"));
        patch(file, id, "\"0\"", body).then().spec(Refused.with(400, "validation-failed"));
        assertThat(file.audited("task-added")).hasSize(1);
        assertThat(file.audited("task-changed")).isEmpty();
    }

    @Test
    void aTaskIsChangedDoneAndTakenUpAgain() {
        AtCase file = AtCase.opened();
        String id = added(file, "Ring", Duration.ofDays(1));
        patch(file, id, "\"0\"", Map.of("title", "Ring twice", "ownerId", AtCase.officer("deputy")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Ring twice"))
                .body("owner.id", equalTo(AtCase.officer("deputy")))
                .body("state", equalTo("OPEN"));
        clock.advance(Duration.ofDays(2));
        assertThat(file.get(TASKS).getBoolean("items[0].overdue")).isTrue();
        patch(file, id, "\"1\"", Map.of("state", "DONE"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("DONE"))
                .body("overdue", equalTo(false))
                .body("endedAt", notNullValue());
        patch(file, id, "\"2\"", Map.of("title", "x")).then().spec(Refused.with(409, "task-ended"));
        patch(file, id, "\"2\"", Map.of("state", "CANCELLED")).then().spec(Refused.with(409, "task-ended"));
        patch(file, id, "\"2\"", Map.of("state", "OPEN", "title", "Again"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("title", equalTo("Again"))
                .body("endedAt", nullValue())
                .body("overdue", equalTo(true));
        assertThat(file.audited("task-changed"))
                .hasSize(3)
                .allMatch(entry -> entry.contains("\"detail\":"))
                .element(1)
                .asString()
                .contains("\"facts\":{\"state\":\"DONE\",\"task\":\"%s\",\"version\":2}".formatted(id));
    }

    @Test
    void aChangeIsMadeOnWhatIsThere() {
        AtCase file = AtCase.opened();
        String id = added(file, "x", Duration.ofDays(1));
        patch(file, id, null, Map.of("title", "y")).then().spec(Refused.with(428, "precondition-required"));
        patch(file, id, "\"1\"", Map.of("title", "y")).then().spec(Refused.with(412, "version-mismatch"));
        patch(file, id, "\"0\"", Map.of()).then().spec(Refused.with(400, "validation-failed"));
        patch(file, id, "\"0\"", Map.of("title", " ")).then().body("errors.pointer", contains("/title"));
        patch(file, id, "\"0\"", Map.of("ownerId", AtCase.officer("officer2")))
                .then()
                .body("errors.pointer", contains("/ownerId"));
        patch(
                        file,
                        id,
                        "\"0\"",
                        Map.of("dueAt", clock.instant().minusSeconds(60).toString()))
                .then()
                .body("errors.pointer", contains("/dueAt"));
        patch(AtCase.opened(), id, "\"0\"", Map.of("title", "y")).then().spec(Refused.with(404, "not-found"));
        patch(file, UUID.randomUUID().toString(), "\"0\"", Map.of("title", "y"))
                .then()
                .spec(Refused.with(404, "not-found"));
        assertThat(file.get(TASKS).getList("items.version")).containsExactly(0);
    }

    @Test
    void theSameIdempotencyKeyAddsOneTaskAndItsTitleStandsInItsTableAlone() {
        AtCase file = AtCase.opened();
        Map<String, Object> body = task("Axolotl4715", "officer", Duration.ofDays(1));
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(file.path(TASKS))
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"0\"")
                    .header("Idempotent-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        String id = file.get(TASKS).getString("items[0].id");
        patch(file, id, "\"0\"", Map.of("title", "Numbat4716")).then().statusCode(200);
        assertThat(file.get(TASKS).getList("items")).hasSize(1);
        assertThat(OwnersEyes.tablesThatHold("Axolotl4715")).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("Numbat4716")).containsExactly("case_task");
    }

    @Test
    void ofTwoWhoChangeATaskAtOnceOneComesSecond() throws Exception {
        AtCase file = AtCase.opened();
        String id = added(file, "x", Duration.ofDays(1));
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = List.of(
                    () -> patch(file, id, "\"0\"", Map.of("state", "DONE")).statusCode(),
                    () -> patch(file, id, "\"0\"", Map.of("state", "CANCELLED")).statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(changes)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(file.audited("task-changed")).hasSize(1);
    }
}
