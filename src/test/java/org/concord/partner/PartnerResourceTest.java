package org.concord.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.TestCallers;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PartnerResourceTest {
    @Inject
    TestCallers callers;

    @Inject
    TestPartners partners;

    private String administrator;

    @BeforeEach
    void signIn() {
        administrator = callers.withRoles(Role.ADMINISTRATOR);
    }

    @Test
    void aNewPartnerIsThereAndAudited() {
        String code = newCode();
        Response added = add(code)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("code", equalTo(code))
                .extract()
                .response();
        String id = added.path("id");
        assertThat(added.header("Location")).isEqualTo("/api/v1/partners/" + id);
        asAdministrator()
                .get("/api/v1/partners/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("hasCodeMapping", equalTo(false));
        assertThat(audited("partner-changed", id)).isEqualTo(1);
    }

    @Test
    void theListIsPagedByCode() {
        String code = newCode();
        add(code);
        add(code + "-2");
        Response first = asAdministrator().get("/api/v1/partners?limit=1");
        first.then().statusCode(200).body("items.size()", equalTo(1)).body("nextCursor", notNullValue());
        String rest = asAdministrator()
                .get("/api/v1/partners?limit=200&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rest).doesNotContain(first.<String>path("items[0].id"));
        asAdministrator()
                .get("/api/v1/partners?limit=200")
                .then()
                .body("items.code", hasItem(code))
                .body("items.code", hasItem(code + "-2"));
        asAdministrator()
                .get("/api/v1/partners?cursor=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void theSameCodeTwiceIsAConflict() {
        String code = newCode();
        add(code);
        add(code).then().statusCode(409).body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        asAdministrator()
                .body(Map.of("code", "Not A Code", "name", " "))
                .post("/api/v1/partners")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code", "/name"));
    }

    @Test
    void theSameIdempotencyKeyIsAnsweredTheSame() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("code", newCode(), "name", "Once");
        String first = asAdministrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        asAdministrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/partners")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        asAdministrator()
                .header("Idempotency-Key", key)
                .body(Map.of("code", newCode(), "name", "Other"))
                .post("/api/v1/partners")
                .then()
                .statusCode(422);
    }

    @Test
    void onlyAnAdministratorMayCall() {
        given().get("/api/v1/partners").then().statusCode(401);
        given().auth()
                .oauth2(callers.withRoles(Role.OFFICER, Role.COORDINATOR))
                .get("/api/v1/partners")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(partners.without().token())
                .get("/api/v1/partners")
                .then()
                .statusCode(403);
        asAdministrator().get("/api/v1/partners/" + UUID.randomUUID()).then().statusCode(404);
        asAdministrator().get("/api/v1/partners/none").then().statusCode(404);
    }

    @Test
    void aCodeMappingIsLaidDownOnTheVersionThatWasRead() {
        String address = "/api/v1/partners/" + add(newCode()).path("id") + "/code-mapping";
        asAdministrator().get(address).then().statusCode(404);
        put(address, null, TestPartners.DEMO_MAPPING).then().statusCode(428);
        put(address, "\"7\"", TestPartners.DEMO_MAPPING).then().statusCode(412);
        put(address, "\"0\"", TestPartners.DEMO_MAPPING)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("sourceRef", equalTo("source_ref"));
        asAdministrator()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("occurred.column", equalTo("occurred_on"));
        put(address, "\"0\"", TestPartners.DEMO_MAPPING).then().statusCode(412);
        assertThat(audited("partner-changed", address.split("/")[4])).isEqualTo(2);
    }

    @Test
    void aMappingWithProblemsIsRefusedWithAPointerToEach() {
        String address = "/api/v1/partners/" + add(newCode()).path("id") + "/code-mapping";
        put(
                        address,
                        "\"0\"",
                        "{\"sourceRef\": \"ref\", \"motivations\": [{\"column\": \"why\", \"codes\": {\"x\": [\"RACIAL\"]}}]}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/occurred/column", "/occurred/formats", "/motivations/0/codes/x", "/narrative"));
        put(address, "\"0\"", "{\"sourceref\": \"ref\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sourceref"));
        asAdministrator().get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "null", "{\"note\": \"\\u0000\"}", "[]", "{\"note\": 1, \"note\": 2}"})
    void whatIsNoMappingIsRefused(String body) {
        String address = "/api/v1/partners/" + add(newCode()).path("id") + "/code-mapping";
        put(address, "\"0\"", body).then().statusCode(400);
    }

    @Test
    void aMappingThatIsNotUtf8IsRefused() {
        String address = "/api/v1/partners/" + add(newCode()).path("id") + "/code-mapping";
        byte[] latin = "{\"note\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        asAdministrator()
                .header("If-Match", "\"0\"")
                .body(latin)
                .put(address)
                .then()
                .statusCode(400);
    }

    private Response put(String address, String ifMatch, String body) {
        RequestSpecification call = asAdministrator();
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .body(body)
                .put(address);
    }

    private Response add(String code) {
        return asAdministrator().body(Map.of("code", code, "name", "Made up")).post("/api/v1/partners");
    }

    private RequestSpecification asAdministrator() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(administrator)
                .contentType(ContentType.JSON);
    }

    private static String newCode() {
        return "p" + UUID.randomUUID().toString().substring(1);
    }

    private static long audited(String action, String partner) {
        return TestStore.count(
                "SELECT count(*) FROM audit_entry WHERE action = ? AND subject = ?", action, "partner:" + partner);
    }
}
