package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReplyTemplateResourceTest {
    private static final String TEMPLATES = "/api/v1/reply-templates";

    private static Map<String, Object> template(String code, String language) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "language",
                language,
                "title",
                " Made up ",
                "text",
                "Capybara4717",
                "owner",
                "Us",
                "reviewOn",
                "2027-01-01"));
    }

    private static Response put(String etag, Object body) {
        return as("administrator").header("If-Match", etag).body(body).put(TEMPLATES);
    }

    private static JsonPath read() {
        return as("administrator")
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String etag() {
        return as("administrator").get(TEMPLATES).header("ETag");
    }

    @Test
    void theServiceComesWithEnglishOnesAndPolishDraftsThatEachHaveAnOwner() {
        for (String account : List.of("officer", "coordinator", "administrator")) {
            as(account)
                    .get(TEMPLATES + "?language=en")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.code",
                            hasItems(
                                    "received",
                                    "more-information",
                                    "referred",
                                    "no-further-action",
                                    "closed-outcome",
                                    "follow-up-call"))
                    .body("items.language", everyItem(equalTo("en")))
                    .body("items.owner", not(hasItems("")));
        }
        as("officer")
                .get(TEMPLATES + "?language=pl")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        equalTo(as("officer").get(TEMPLATES + "?language=en").path("items.code")))
                .body("items.owner", everyItem(containsString("a Polish speaker must check it")));
        as("officer").get(TEMPLATES + "?language=cy").then().statusCode(200).body("items", empty());
        as("officer").get(TEMPLATES + "?language=no_such").then().spec(Refused.with(400, "bad-parameter"));
        as("officer").get(TEMPLATES + "?language=").then().spec(Refused.with(400, "bad-parameter"));
    }

    @Test
    void anAdministratorReplacesTheListAndPutsItBack() {
        JsonPath before = read();
        int version = before.getInt("version");
        put("\"%d\"".formatted(version), Map.of("items", List.of(template("b", "PL"), template("a", "en"))))
                .then()
                .statusCode(200)
                .header("ETag", "\"%d\"".formatted(version + 1))
                .body("items.code", contains("a", "b"))
                .body("items.language", contains("en", "pl"))
                .body("items.title", everyItem(equalTo("Made up")));
        assertThat(read().getList("items.code")).containsExactly("a", "b");
        as("officer").get(TEMPLATES + "?language=pl").then().body("items.code", contains("b"));
        put("\"%d\"".formatted(version), Map.of("items", List.of())).then().spec(Refused.with(412, "version-mismatch"));
        put("\"%d\"".formatted(version + 1), Map.of("items", before.getList("items")))
                .then()
                .statusCode(200)
                .body("items", equalTo(before.getList("items")));
        assertThat(
                        OwnersEyes.column(
                                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE action = 'reply-templates-changed' AND subject = 'reply-templates'"))
                .anyMatch(entry -> entry.toString().contains("\"facts\":{\"version\":" + (version + 2) + "}")
                        && entry.toString().contains("\"detail\":"));
        assertThat(OwnersEyes.tablesThatHold("Capybara4717")).isEmpty();
    }

    @Test
    void theVersionIsNeededAndOnlyAdministratorsMay() {
        as("administrator")
                .body(Map.of("items", List.of()))
                .put(TEMPLATES)
                .then()
                .spec(Refused.with(428, "precondition-required"));
        for (String account : List.of("officer", "coordinator", "analyst")) {
            as(account)
                    .header("If-Match", etag())
                    .body(Map.of("items", List.of()))
                    .put(TEMPLATES)
                    .then()
                    .spec(Refused.with(403, "forbidden"));
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        put(etag(), """
                {"items": [{"code": "Upper", "language": "no_such", "title": "", "text": " "}, null,
                           {"code": "a", "language": "en", "title": "x", "text": "x", "owner": "x", "reviewOn": "2027-01-01"},
                           {"code": "a", "language": "EN", "title": "x", "text": "x", "owner": "x", "reviewOn": "2027-01-01"}]}""")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/items/0/code",
                                "/items/0/language",
                                "/items/0/title",
                                "/items/0/text",
                                "/items/0/owner",
                                "/items/0/reviewOn",
                                "/items/1",
                                "/items/3"));
        Map<String, Object> long5001 = template("a", "en");
        long5001.put("text", "x".repeat(5_001));
        put(etag(), Map.of("items", List.of(long5001)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"items\": null}",
                "{\"items\": {}}",
                "{\"items\": [{\"colour\": \"red\"}]}",
                "{\"items\": [{\"reviewOn\": \"soon\"}]}",
                "{\"items\": [{\"text\": \"\\u0000\"}]}",
                "{\"items\": [{\"text\": \"\\ud83d\"}]}"
            })
    void whatIsNotAListOfTemplatesIsRefused(String body) {
        put(etag(), body).then().statusCode(400).contentType("application/problem+json");
    }
}
