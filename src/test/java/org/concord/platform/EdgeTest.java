package org.concord.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EdgeTest {

    @Test
    void anUnknownAddressIsAProblem() {
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo("/nowhere"));
    }

    @Test
    void aNulInTheAddressIsRefusedBeforeAnyHandler() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/cases/a%00b")
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void abrokenTokenIsRefusedOnAPublicDoorToo() {
        given().header("Authorization", "Bearer not.a.token")
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(401)
                .contentType(ProblemBody.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer");
    }
}
