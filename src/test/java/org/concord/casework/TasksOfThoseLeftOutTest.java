package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concord.EveryItem;
import org.junit.jupiter.api.Test;

/** A task whose owner may not see its case any more is somebody else's, and not lost. */
@QuarkusTest
class TasksOfThoseLeftOutTest {

    @Test
    void whoACaseIsForHasTheOpenTasksOfThoseWhomItIsNot() {
        AtCase file = AtCase.opened();
        String theirs = task(file, "deputy");
        String own = task(file, "officer");
        String done = task(file, "deputy");
        as("deputy")
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "DONE"))
                .patch(file.path("/tasks/" + done))
                .then()
                .statusCode(200);
        int version = file.version();

        MergeCasesTest.restrict(file.reference(), "officer");

        assertThat(file.version()).isEqualTo(version + 1);
        assertThat(ownerOf(file, "officer", theirs)).isEqualTo(Cases.idOf("officer"));
        assertThat(ownerOf(file, "officer", own)).isEqualTo(Cases.idOf("officer"));
        assertThat(ownerOf(file, "officer", done)).isEqualTo(Cases.idOf("deputy"));
        assertThat(EveryItem.of("officer", "/api/v1/tasks?owner=me&"))
                .extracting(one -> one.get("id"))
                .contains(theirs);
        assertThat(file.audited("task-changed")).anyMatch(entry -> entry.contains(theirs));
    }

    @Test
    void whoeverDeclaresAnInterestHasNoTaskInItAnyMore() {
        AtCase file = AtCase.opened();
        String theirs = task(file, "deputy");
        file.post("deputy", "/conflicts", Map.of("reason", "a cousin")).then().statusCode(201);

        assertThat(ownerOf(file, "coordinator", theirs)).isNotEqualTo(Cases.idOf("deputy"));
        List<String> named = Cases.read("coordinator", file.reference()).path("restrictedTo");
        assertThat(named).contains(ownerOf(file, "coordinator", theirs));
    }

    @Test
    void aCaseThatIsNotForWhoeverHasItIsNobodysAgain() {
        AtCase file = AtCase.opened();
        assign(file, "deputy").then().statusCode(200).body("status", equalTo("ASSIGNED"));
        String theirs = task(file, "deputy");

        MergeCasesTest.restrict(file.reference(), "officer");

        Cases.read("officer", file.reference())
                .then()
                .body("status", equalTo("TRIAGED"))
                .body("assignee", nullValue());
        assertThat(ownerOf(file, "officer", theirs)).isEqualTo(Cases.idOf("officer"));
        assertThat(file.audited("case-assigned").getLast()).contains(Cases.idOf("deputy"));
    }

    @Test
    void norIsOneThatWasBegunTheirsAnyMoreAndWhoeverItIsForKeepsIt() {
        AtCase file = AtCase.opened();
        assign(file, "deputy").then().statusCode(200);
        Cases.move("deputy", file.reference(), "IN_PROGRESS").then().statusCode(200);

        MergeCasesTest.restrict(file.reference(), "officer", "deputy");
        Cases.read("officer", file.reference()).then().body("assignee.id", equalTo(Cases.idOf("deputy")));
        Map<String, Object> officerAlone = Map.of("officerIds", List.of(Cases.idOf("officer")), "reason", "a cousin");
        Cases.post("officer", file.reference(), "/restriction", officerAlone)
                .then()
                .statusCode(200);

        Cases.read("officer", file.reference())
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("assignee", nullValue());
    }

    private static Response assign(AtCase file, String account) {
        return Cases.post(
                "coordinator",
                file.reference(),
                "/assignments",
                Map.of("officerId", Cases.idOf(account), "reason", "near them"));
    }

    private static String task(AtCase file, String owner) {
        return file.post(
                        "officer",
                        "/tasks",
                        Map.of("title", "Ring them", "ownerId", Cases.idOf(owner), "dueAt", "2029-01-01T00:00:00Z"))
                .then()
                .statusCode(201)
                .body("owner.id", equalTo(Cases.idOf(owner)))
                .extract()
                .path("id");
    }

    private static String ownerOf(AtCase file, String reader, String task) {
        return tasks(file, reader).path("items.find { it.id == '" + task + "' }.owner.id");
    }

    private static Response tasks(AtCase file, String reader) {
        Response answer = as(reader).get(file.path("/tasks?limit=200"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
