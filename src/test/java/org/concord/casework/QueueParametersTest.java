package org.concord.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever reads the document of the API learns how the queue can be asked. */
@QuarkusTest
class QueueParametersTest {
    private static final List<String> OF_A_PAGE = List.of("sort", "limit", "cursor");

    private static JsonPath document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> parameters(JsonPath document, String path) {
        return document.getList("paths.'" + path + "'.get.parameters");
    }

    private static Set<String> names(List<Map<String, Object>> parameters) {
        Set<String> names = new TreeSet<>();
        parameters.forEach(one -> {
            assertThat(one).containsEntry("in", "query").containsKey("schema");
            names.add((String) one.get("name"));
        });
        return names;
    }

    @Test
    void theQueueAndItsFiguresTakeWhatASearchTakesButWords() {
        JsonPath document = document();
        Set<String> asked =
                new TreeSet<>(document.getMap("components.schemas.SearchRequest.properties").keySet().stream()
                        .map(String::valueOf)
                        .toList());
        asked.remove("q");

        assertThat(names(parameters(document, "/api/v1/cases"))).isEqualTo(asked);
        asked.removeAll(OF_A_PAGE);
        assertThat(names(parameters(document, "/api/v1/cases/summary"))).isEqualTo(asked);
    }

    @Test
    void eachCanBeAskedForAsTheDocumentSays() {
        for (Map<String, Object> parameter : parameters(document(), "/api/v1/cases")) {
            if (!parameter.get("name").equals("cursor")) {
                as("coordinator")
                        .queryParam((String) parameter.get("name"), example(parameter))
                        .get("/api/v1/cases")
                        .then()
                        .statusCode(200);
            }
        }
    }

    /** What its schema allows. */
    @SuppressWarnings("unchecked")
    private static Object example(Map<String, Object> parameter) {
        Map<String, Object> schema = (Map<String, Object>) parameter.get("schema");
        Map<String, Object> one = (Map<String, Object>) schema.getOrDefault("items", schema);
        if (one.containsKey("enum")) {
            return ((List<Object>) one.get("enum")).getLast();
        }
        if ("date-time".equals(one.get("format"))) {
            return "2026-11-01T00:00:00Z";
        }
        return switch ((String) one.get("type")) {
            case "boolean" -> true;
            case "integer" -> 7;
            default ->
                switch ((String) parameter.get("name")) {
                    case "ward" -> CaseSummary.NO_WARD;
                    case "strand" -> "RACE";
                    case "type" -> "GRAFFITI";
                    default -> "me";
                };
        };
    }
}
