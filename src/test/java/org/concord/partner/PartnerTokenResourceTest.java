package org.concord.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.TestCallers;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerTokenResourceTest {
    @Inject
    TestCallers callers;

    @Inject
    TestPartners partners;

    private String administrator;
    private String address;
    private UUID partner;

    @BeforeEach
    void signIn() {
        administrator = callers.withRoles(Role.ADMINISTRATOR);
        partner = partners.without().id();
        address = "/api/v1/partners/" + partner + "/tokens";
    }

    @Test
    void aTokenIsShownOnceAndOpensThePartnersDoorsAlone() {
        Response issued =
                asAdministrator().contentType(ContentType.JSON).body("{}").post(address);
        issued.then().statusCode(201).body("jti", notNullValue()).body("expiresAt", notNullValue());
        String token = issued.path("token");
        assertThat(callWith(token)).isEqualTo(200);
        given().auth().oauth2(token).get("/api/v1/cases").then().statusCode(403);
        String list = asAdministrator()
                .get(address + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(list)
                .contains(issued.<String>path("jti"))
                .doesNotContain(token)
                .doesNotContain("token");
        assertThat(audited("partner-token-issued")).isEqualTo(1);
    }

    @Test
    void theBodyMayBeAbsent() {
        asAdministrator().noContentType().post(address).then().statusCode(201);
        asAdministrator().contentType(ContentType.JSON).post(address).then().statusCode(201);
        asAdministrator()
                .contentType(ContentType.JSON)
                .body("{\"expires\": null}")
                .post(address)
                .then()
                .statusCode(400);
    }

    @Test
    void itsLifeIsWithinBounds() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        issue(now.minusSeconds(60)).then().statusCode(400).body("errors.pointer", contains("/expiresAt"));
        issue(now.plus(Duration.ofDays(3 * 366))).then().statusCode(400).body("errors.pointer", contains("/expiresAt"));
        issue(now.plus(Duration.ofDays(700)))
                .then()
                .statusCode(201)
                .body("expiresAt", equalTo(now.plus(Duration.ofDays(700)).toString()));
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        Response issued = issue(Instant.now().plusSeconds(600));
        String token = issued.path("token");
        String jti = issued.path("jti");
        assertThat(callWith(token)).isEqualTo(200);
        asAdministrator().delete(address + "/" + jti).then().statusCode(204);
        assertThat(callWith(token)).isEqualTo(401);
        asAdministrator()
                .get(address + "?limit=200")
                .then()
                .body("items.find { it.jti == '%s' }.revokedAt".formatted(jti), notNullValue());
        asAdministrator().delete(address + "/" + jti).then().statusCode(204);
        assertThat(audited("partner-token-revoked")).isEqualTo(2);
    }

    @Test
    void anotherPartnersTokenIsUnknownHere() {
        String jti = issue(Instant.now().plusSeconds(600)).path("jti");
        UUID other = partners.without().id();
        asAdministrator()
                .delete("/api/v1/partners/" + other + "/tokens/" + jti)
                .then()
                .statusCode(404);
        asAdministrator().delete(address + "/" + UUID.randomUUID()).then().statusCode(404);
        asAdministrator()
                .noContentType()
                .post("/api/v1/partners/" + UUID.randomUUID() + "/tokens")
                .then()
                .statusCode(404);
    }

    @Test
    void aTokenThatHasRunOutIsRefused() {
        String token = issue(Instant.now().plusSeconds(2)).path("token");
        assertThat(callWith(token)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> callWith(token) == 401);
    }

    @Test
    void theListIsPagedInTheOrderOfIssue() {
        issue(Instant.now().plusSeconds(600));
        issue(Instant.now().plusSeconds(600));
        Response first = asAdministrator().get(address + "?limit=2");
        first.then().body("items.size()", equalTo(2));
        asAdministrator()
                .get(address + "?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.size()", equalTo(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameToken() {
        String key = UUID.randomUUID().toString();
        String first = asAdministrator()
                .header("Idempotency-Key", key)
                .noContentType()
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        asAdministrator()
                .header("Idempotency-Key", key)
                .noContentType()
                .post(address)
                .then()
                .statusCode(201)
                .body(equalTo(first));
        asAdministrator()
                .header("Idempotency-Key", key)
                .noContentType()
                .post("/api/v1/partners/" + partners.without().id() + "/tokens")
                .then()
                .statusCode(422);
    }

    @Test
    void onlyAnAdministratorMayCall() {
        given().noContentType().post(address).then().statusCode(401);
        given().auth()
                .oauth2(callers.withRoles(Role.COORDINATOR))
                .noContentType()
                .post(address)
                .then()
                .statusCode(403);
        given().auth().oauth2(partners.without().token()).get(address).then().statusCode(403);
    }

    private Response issue(Instant expiresAt) {
        return asAdministrator()
                .contentType(ContentType.JSON)
                .body(Map.of("expiresAt", expiresAt.toString()))
                .post(address);
    }

    private static int callWith(String token) {
        return given().auth().oauth2(token).get("/api/v1/partner/reports").statusCode();
    }

    private RequestSpecification asAdministrator() {
        return given().auth().oauth2(administrator);
    }

    private long audited(String action) {
        return TestStore.count(
                "SELECT count(*) FROM audit_entry WHERE action = ? AND subject = ?", action, "partner:" + partner);
    }
}
