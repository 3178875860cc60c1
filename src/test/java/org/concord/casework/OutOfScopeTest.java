package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.concord.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case of another ward does not exist for an officer, whatever they ask of it and however well. */
@QuarkusTest
class OutOfScopeTest {
    private static final Map<String, Object> BODIES = Map.of(
            "/notes", Map.of("text", "x"),
            "/messages", Map.of("text", "x"),
            "/messages/reads", Map.of(),
            "/tasks", Map.of("title", "x"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /notes",
                "POST /notes",
                "GET /messages",
                "POST /messages",
                "POST /messages/reads",
                "GET /attachments",
                "GET /tasks",
                "POST /tasks"
            })
    void aCaseElsewhereIsNotThere(String call) {
        AtCase file = AtCase.openedElsewhere();
        String[] parts = call.split(" ");
        for (String path : new String[] {
            file.path(parts[1]),
            "/api/v1/cases/" + file.report() + parts[1],
            "/api/v1/cases/CF-26-22222-22222" + parts[1],
            "/api/v1/cases/none" + parts[1]
        }) {
            Response answer = (parts[0].equals("POST") ? as("officer").body(BODIES.get(parts[1])) : as("officer"))
                    .request(parts[0], path);
            answer.then().spec(Refused.with(404, "not-found"));
        }
        assertThat(file.audited("case-consulted")).isEmpty();
        assertThat(file.audited("note-written")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH"})
    void aTaskElsewhereIsNotThere(String method) {
        AtCase file = AtCase.openedElsewhere();
        String id = file.post(
                        "coordinator",
                        "/tasks",
                        Map.of("title", "x", "ownerId", AtCase.officer("officer2"), "dueAt", "2029-01-01T00:00:00Z"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "y"))
                .request(method, file.path("/tasks/" + id))
                .then()
                .spec(Refused.with(404, "not-found"));
    }
}
