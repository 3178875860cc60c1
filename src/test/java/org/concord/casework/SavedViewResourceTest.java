package org.concord.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.access.Role;
import org.concord.access.TestCallers;
import org.concord.platform.Cursor;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SavedViewResourceTest {
    private static final String VIEWS = "/api/v1/case-views";
    private static final Map<String, Object> PRESSING = Map.of(
            "ward", List.of("E05015521", "E05015511"), "severity", List.of("P1_CRITICAL"), "sort", List.of("due"));

    private final TestCallers callers;

    private String me;
    private String other;

    @Inject
    SavedViewResourceTest(TestCallers callers) {
        this.callers = callers;
    }

    /** New people each time: who keeps no view yet. */
    @BeforeEach
    void signIn() {
        me = callers.withRoles(Role.OFFICER);
        other = callers.withRoles(Role.COORDINATOR);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Map<String, Object> view(String name, boolean shared) {
        return new HashMap<>(Map.of("name", name, "shared", shared, "query", PRESSING));
    }

    private static String saved(String token, String name, boolean shared) {
        return as(token)
                .body(view(name, shared))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response put(String token, String id, String etag, Object body) {
        return as(token).header("If-Match", etag).body(body).put(VIEWS + "/" + id);
    }

    private static List<String> audited(String id) {
        return OwnersEyes.column(
                        "SELECT action FROM audit_entry WHERE subject = ? ORDER BY recorded_at, id", "case-view:" + id)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void aViewIsKeptReadChangedAndRemoved() {
        Response answer = as(me).body(view(" Pressing ", false)).post(VIEWS);
        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", VIEWS + "/" + id)
                .body("name", equalTo("Pressing"))
                .body("shared", equalTo(false))
                .body("owner.id", notNullValue())
                .body("query", equalTo(PRESSING));
        as(me).get(VIEWS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("query", equalTo(PRESSING));
        put(me, id, "\"0\"", Map.of("name", "All", "query", Map.of()))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("All"))
                .body("query", equalTo(Map.of()));
        as(me).delete(VIEWS + "/" + id).then().spec(Refused.with(428, "precondition-required"));
        as(me).header("If-Match", "\"0\"").delete(VIEWS + "/" + id).then().spec(Refused.with(412, "version-mismatch"));
        as(me).header("If-Match", "\"1\"").delete(VIEWS + "/" + id).then().statusCode(204);
        as(me).get(VIEWS + "/" + id).then().spec(Refused.with(404, "not-found"));
        assertThat(audited(id)).containsExactly("view-saved", "view-saved", "view-removed");
    }

    @Test
    void whatIsKeptIsWhatTheQueueTakes() {
        JsonPath kept = as(me).body(view("x", false)).post(VIEWS).jsonPath();
        RequestSpecification queue = as(me);
        kept.<String, List<String>>getMap("query").forEach(queue::queryParam);
        queue.get("/api/v1/cases").then().statusCode(200);
    }

    @Test
    void sharedViewsAreSeenByOthersAndChangedByNobodyElse() {
        String shared = saved(me, "shared", true);
        String own = saved(me, "private", false);
        as(other).get(VIEWS + "/" + shared).then().statusCode(200);
        as(other).get(VIEWS + "/" + own).then().spec(Refused.with(404, "not-found"));
        put(other, shared, "\"0\"", view("mine", true)).then().spec(Refused.with(403, "forbidden"));
        put(other, own, "\"0\"", view("mine", true)).then().spec(Refused.with(404, "not-found"));
        for (Map.Entry<String, Integer> refused : Map.of(shared, 403, own, 404).entrySet()) {
            as(other)
                    .header("If-Match", "\"0\"")
                    .delete(VIEWS + "/" + refused.getKey())
                    .then()
                    .statusCode(refused.getValue());
        }
        assertThat(ids(other)).contains(shared).doesNotContain(own);
        assertThat(ids(me)).contains(shared, own);
        assertThat(audited(shared)).hasSize(1);
        put(me, shared, "\"0\"", view("shared", false)).then().statusCode(200);
        as(other).get(VIEWS + "/" + shared).then().statusCode(404);
        as(me).header("If-Match", "\"1\"").delete(VIEWS + "/" + shared).then().statusCode(204);
    }

    /** All pages of two, which must be in the order of names. */
    private static List<Object> ids(String token) {
        List<Object> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(token)
                    .get(VIEWS + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    @Test
    void theListIsByNameAndACursorEndsWithItsView() {
        String b = saved(me, "b", false);
        String a = saved(me, "a", false);
        String c = saved(me, "c", false);
        assertThat(ids(me)).containsSubsequence(a, b, c);
        String cursor = Cursor.write("case-views", b);
        as(me).get(VIEWS + "?cursor=" + cursor).then().statusCode(200);
        as(me).header("If-Match", "\"0\"").delete(VIEWS + "/" + b).then().statusCode(204);
        for (String bad : List.of(cursor, "x", Cursor.write("officers", a), Cursor.write("case-views", "1"))) {
            as(me).get(VIEWS + "?cursor=" + bad).then().spec(Refused.with(400, "bad-cursor"));
        }
    }

    @Test
    void aNameStandsOnceForEachPerson() {
        saved(me, "mine", false);
        as(me).body(view(" mine", true)).post(VIEWS).then().spec(Refused.with(409, "already-exists"));
        saved(other, "mine", false);
        String second = saved(me, "second", false);
        put(me, second, "\"0\"", view("mine", false)).then().spec(Refused.with(409, "already-exists"));
        put(me, second, "\"0\"", view("second", true)).then().statusCode(200);
    }

    @Test
    void oneHundredViewsAreEnough() {
        String id = saved(me, "first", false);
        OwnersEyes.run(
                "INSERT INTO saved_view (id, authority_id, owner_id, name, shared, query, created_at, version) SELECT gen_random_uuid(), 1, owner_id, 'view ' || n, false, '{}', now(), 0 FROM saved_view, generate_series(1, 99) n WHERE id = CAST(? AS uuid)",
                id);
        as(me).body(view("one more", false)).post(VIEWS).then().spec(Refused.with(409, "limit-reached"));
        as(me).header("If-Match", "\"0\"").delete(VIEWS + "/" + id).then().statusCode(204);
        saved(me, "one more", false);
    }

    @Test
    void aViewThatTheQueueWouldRefuseIsRefusedWithAPointer() {
        Map<String, Object> query = new HashMap<>();
        query.put("ward", List.of("E05999999"));
        query.put("severity", List.of());
        query.put("assignee", null);
        query.put("colour/~", List.of("red"));
        query.put("overdue", List.of("perhaps"));
        query.put("sort", List.of("name"));
        query.put("cursor", List.of("x"));
        query.put("status", List.of("OPEN"));
        List<String> pointers = as(me).body(Map.of("name", "", "query", query))
                .post(VIEWS)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .extract()
                .path("errors.pointer");
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/name",
                        "/query/ward",
                        "/query/severity",
                        "/query/assignee",
                        "/query/colour~1~0",
                        "/query/overdue",
                        "/query/sort",
                        "/query/cursor",
                        "/query/status");
        as(me).body(Map.of("name", "x".repeat(101), "query", Map.of("sort", List.of("due", "due"))))
                .post(VIEWS)
                .then()
                .body("errors.pointer", contains("/name", "/query/sort"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"name\": \"x\"}",
                "{\"name\": \"x\", \"query\": null}",
                "{\"name\": \"x\", \"query\": []}",
                "{\"name\": \"x\", \"query\": {\"ward\": \"E05015521\"}}",
                "{\"name\": \"x\", \"query\": {\"ward\": [null]}}",
                "{\"name\": \"x\", \"query\": {\"ward\": [1]}}",
                "{\"name\": \"x\", \"query\": {\"ward\": [\"\\u0000\"]}}",
                "{\"name\": \"x\", \"query\": {\"\\u0000\": [\"x\"]}}",
                "{\"name\": \"x\", \"query\": {\"\\ud800\": [\"x\"]}}",
                "{\"name\": \"\\udfff\", \"query\": {}}",
                "{\"name\": \"x\", \"query\": {}, \"owner\": \"me\"}",
                "{\"name\": \"x\", \"shared\": \"true\", \"query\": {}}"
            })
    void whatIsNoViewIsRefused(String body) {
        as(me).body(body).post(VIEWS).then().statusCode(400).contentType("application/problem+json");
        String id = saved(me, "there", false);
        put(me, id, "\"0\"", body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theSameIdempotencyKeyKeepsOneView() {
        String key = UUID.randomUUID().toString();
        String first = as(me).header("Idempotency-Key", key)
                .body(view("once", false))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .asString();
        as(me).header("Idempotency-Key", key)
                .body(view("once", false))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"0\"")
                .body(equalTo(first));
        as(me).header("Idempotency-Key", key)
                .body(view("twice", false))
                .post(VIEWS)
                .then()
                .spec(Refused.with(422, "idempotency-key-reused"));
    }

    @Test
    void twoViewsOfOneNameAtOnceAreOneViewAndOneRefusal() throws Exception {
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> save =
                    () -> as(me).body(view("at once", false)).post(VIEWS).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(List.of(save, save))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }
}
