package org.concord;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.platform.HumanReference;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A case that is not somebody's to see answers them as one that there never was, whatever is asked of it. What can be asked is read off the
 * service's own document, so that no endpoint is left out because it is new.
 */
@QuarkusTest
class HiddenCasesTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Bodies that would be taken; of every other endpoint an empty one, which may be refused before the case is looked for. */
    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
            Map.entry("/moves", Map.of("to", "TRIAGED", "reason", "x")),
            Map.entry("/assignments", Map.of()),
            Map.entry("/assessments", Map.of("reason", "x")),
            Map.entry("/pauses", Map.of("reason", "POLICE_PRIMACY")),
            Map.entry("/restriction", Map.of("officerIds", List.of(), "reason", "x")),
            Map.entry("/conflicts", Map.of("reason", "x")),
            Map.entry("/break-glass", Map.of("reason", "x")),
            Map.entry("/identity-requests", Map.of("purpose", "x")),
            Map.entry("/links", Map.of("reference", "CF-26-22222-22222", "kind", "RELATED")),
            Map.entry("/merges", Map.of("from", "CF-26-22222-22222")),
            Map.entry("/splits", Map.of("report", "CR-26-22222-22222", "reason", "x")),
            Map.entry("/notes", Map.of("text", "x", "audience", "INTERNAL")),
            Map.entry("/messages", Map.of("text", "x")),
            Map.entry("/tasks/{id}", Map.of("state", "DONE")),
            Map.entry("/actions", Map.of("kind", "GRAFFITI_REMOVAL", "what", "x")),
            Map.entry("/hand-overs", Map.of("kind", "SAFEGUARDING_ADULT")),
            Map.entry("/risk", Map.of("level", "LOW")));

    @Inject
    HumanReference references;

    /** A case, why it is hidden from the officer, and a task in it. */
    private record Hidden(String why, AtCase file, String task) {
        static Hidden of(String why, AtCase file) {
            return new Hidden(
                    why,
                    file,
                    file.post(
                                    "coordinator",
                                    "/tasks",
                                    Map.of(
                                            "title",
                                            "x",
                                            "ownerId",
                                            AtCase.officer("coordinator"),
                                            "dueAt",
                                            "2029-01-01T00:00:00Z"))
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }
    }

    private static List<Hidden> hidden() {
        Hidden elsewhere = Hidden.of("elsewhere", AtCase.openedElsewhere());
        Hidden restricted = Hidden.of("for others", AtCase.opened());
        restrict(restricted.file());
        Hidden own = Hidden.of("an interest of their own", AtCase.opened());
        own.file()
                .post("officer", "/conflicts", Map.of("reason", "a cousin"))
                .then()
                .statusCode(201);
        return List.of(elsewhere, restricted, own);
    }

    private static void restrict(AtCase file) {
        Cases.post(
                        "coordinator",
                        file.reference(),
                        "/restriction",
                        Map.of("officerIds", List.of(AtCase.officer("coordinator")), "reason", "x"))
                .then()
                .statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointOfACaseAnswersAsIfItWereNotThere() {
        List<Hidden> all = hidden();
        return endpoints().stream().flatMap(endpoint -> all.stream()
                .filter(one -> !endpoint.endsWith("/break-glass") || one.why().equals("an interest of their own"))
                .map(one -> DynamicTest.dynamicTest(endpoint + ": " + one.why(), () -> check(endpoint, one))));
    }

    private void check(String endpoint, Hidden one) {
        String never = references.nextCase();
        String neverReport = references.nextReport();
        boolean ofReport = endpoint.contains("/reports/{reference}");
        if (!ofReport) {
            assertSame(endpoint, one.file().reference(), never, one.task());
        }
        assertSame(endpoint, one.file().report(), neverReport, one.task());
    }

    private static void assertSame(String endpoint, String hidden, String never, String id) {
        Response answer = call(endpoint, hidden, id);
        Response ofNone = call(endpoint, never, id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(ofNone.statusCode());
        assertThat(answer.asString().replace(hidden, never)).isEqualTo(ofNone.asString());
        assertThat(answer.statusCode()).as(endpoint).isIn(400, 404);
        if (!endpoint.startsWith("P") || BODIES.containsKey(tail(endpoint))) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        }
        Stream.of("ETag", "Location", "Retry-After")
                .forEach(header -> assertThat(answer.headers().hasHeaderWithName(header))
                        .as(header)
                        .isFalse());
    }

    private static Response call(String endpoint, String reference, String id) {
        String[] parts = endpoint.split(" ");
        RequestSpecification request = as("officer").header("If-Match", "*");
        if (endpoint.startsWith("POST") && endpoint.endsWith("/attachments")) {
            request.contentType(ContentType.MULTIPART).multiPart("file", "a.txt", "x".getBytes());
        } else if (!parts[0].equals("GET")) {
            request.body(BODIES.getOrDefault(tail(endpoint), Map.of()));
        }
        return request.request(
                parts[0], parts[1].replace("{reference}", reference).replace("{id}", id));
    }

    private static String tail(String endpoint) {
        return endpoint.replaceFirst(".*\\{reference}", "");
    }

    @Test
    void whatHangsOnItIsNotThereEither() {
        for (Hidden one : hidden()) {
            for (Object alert : OwnersEyes.column(
                    "SELECT id FROM alert WHERE case_id = ?", one.file().id())) {
                missing(as("officer").get("/api/v1/alerts/" + alert));
                missing(as("officer").post("/api/v1/alerts/" + alert + "/acknowledgements"));
            }
            String closing = closing(one.file());
            missing(as("officer").get("/api/v1/approvals/" + closing));
            missing(as("officer")
                    .body(Map.of("approve", true, "reason", "x"))
                    .post("/api/v1/approvals/" + closing + "/decisions"));
            assertThat(as("officer").get("/api/v1/approvals?limit=200").asString())
                    .doesNotContain(closing);
        }
    }

    @Test
    void amongManyItIsRefusedAsOneThatThereNeverWas() {
        String own = AtCase.opened().reference();
        for (Hidden one : hidden()) {
            String hidden = one.file().reference();
            String never = references.nextCase();
            Response answer = as("officer")
                    .body(Map.of(
                            "cases",
                            List.of(
                                    Map.of("reference", hidden, "version", 0),
                                    Map.of("reference", never, "version", 0)),
                            "move",
                            Map.of("to", "TRIAGED", "reason", "x")))
                    .post("/api/v1/cases/bulk");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            Map<String, Object> ofHidden = answer.path("items[0]");
            Map<String, Object> ofNone = answer.path("items[1]");
            ofHidden.put("reference", never);
            assertThat(ofHidden).isEqualTo(ofNone).containsEntry("outcome", "REFUSED");
            for (String path : List.of("/links", "/merges")) {
                assertThat(named(own, path, hidden).asString().replace(hidden, never))
                        .isEqualTo(named(own, path, never).asString());
            }
        }
    }

    private static Response named(String own, String path, String other) {
        Map<String, Object> body =
                path.equals("/links") ? Map.of("reference", other, "kind", "RELATED") : Map.of("from", other);
        Response answer = as("officer").header("If-Match", "*").body(body).post("/api/v1/cases/" + own + path);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer;
    }

    private static String closing(AtCase file) {
        Cases.move("coordinator", file.reference(), "TRIAGED").then().statusCode(200);
        return Cases.move("coordinator", file.reference(), "CLOSED", "NO_FURTHER_ACTION")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    private static void missing(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
    }

    /** Method and path of all that is asked of one case. */
    private static List<String> endpoints() {
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/cases/{reference}")
                        || path.getKey().equals("/api/v1/reports/{reference}"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted()
                .toList();
    }
}
