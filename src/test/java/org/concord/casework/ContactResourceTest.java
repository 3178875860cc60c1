package org.concord.casework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concord.officer.Caller;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContactResourceTest {
    private static final String CONTACTS = "/api/v1/contacts";
    private static final Map<String, Object> EMERGENCY = Map.of(
            "code",
            "EMERGENCY_999",
            "purpose",
            "EMERGENCY",
            "label",
            "Emergency",
            "phone",
            "999",
            "owner",
            "Community safety",
            "reviewOn",
            "2027-01-01");

    private static Response put(String etag, Object body) {
        return Caller.as("administrator").header("If-Match", etag).body(body).put(CONTACTS);
    }

    private static String etag() {
        return given().get(CONTACTS).header("ETag");
    }

    @Test
    void anyoneSeesWhomToRing() {
        given().get(CONTACTS)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("version", notNullValue())
                .body("items.code", hasItems("EMERGENCY_999"))
                .body("items[0].purpose", equalTo("EMERGENCY"))
                .body("items[0].phone", equalTo("999"))
                .body("items[0].owner", notNullValue())
                .body("items[0].reviewOn", notNullValue());
    }

    @Test
    void anAdministratorReplacesTheListAndPutsItBack() {
        Response before = given().get(CONTACTS);
        int version = before.path("version");
        Map<String, Object> helpline = Map.of(
                "code",
                "HELPLINE",
                "purpose",
                "SUPPORT",
                "label",
                "Helpline",
                "web",
                "https://help.example/",
                "owner",
                "Us",
                "reviewOn",
                "2027-01-01");
        put("\"%d\"".formatted(version), Map.of("items", List.of(helpline, EMERGENCY)))
                .then()
                .statusCode(200)
                .header("ETag", "\"%d\"".formatted(version + 1))
                .body("items.code", contains("HELPLINE", "EMERGENCY_999"));
        given().get(CONTACTS)
                .then()
                .body("version", equalTo(version + 1))
                .body("items.code", contains("HELPLINE", "EMERGENCY_999"));
        put("\"%d\"".formatted(version), Map.of("items", List.of(EMERGENCY)))
                .then()
                .statusCode(412);
        put("\"%d\"".formatted(version + 1), Map.of("items", before.path("items")))
                .then()
                .statusCode(200)
                .body("items", equalTo(before.path("items")));
    }

    @Test
    void theVersionIsNeededAndOnlyAdministratorsMay() {
        Caller.as("administrator")
                .body(Map.of("items", List.of(EMERGENCY)))
                .put(CONTACTS)
                .then()
                .statusCode(428);
        Caller.as("coordinator")
                .header("If-Match", etag())
                .body(Map.of("items", List.of(EMERGENCY)))
                .put(CONTACTS)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .put(CONTACTS)
                .then()
                .statusCode(401)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        put(etag(), """
                {"items": [{"code": "lower", "label": "", "phone": "ring us", "web": "http://plain.example", "owner": " "},
                           {"code": "A", "purpose": "SUPPORT", "label": "x", "owner": "x", "reviewOn": "2027-01-01"}, null]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/items/0/code",
                                "/items/0/purpose",
                                "/items/0/label",
                                "/items/0/phone",
                                "/items/0/web",
                                "/items/0/owner",
                                "/items/0/reviewOn",
                                "/items/1",
                                "/items/2",
                                "/items"));
    }

    @Test
    void aCodeStandsOnce() {
        put(etag(), Map.of("items", List.of(EMERGENCY, EMERGENCY)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/1/code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"items\": {}}",
                "{\"items\": []}",
                "{\"items\": [{\"colour\": \"red\"}]}",
                "{\"items\": [{\"reviewOn\": \"soon\"}]}",
                "{\"items\": [{\"label\": \"\\u0000\"}]}"
            })
    void whatIsNotAListOfContactsIsRefused(String body) {
        put(etag(), body).then().statusCode(400).contentType(ProblemBody.MEDIA_TYPE);
    }
}
