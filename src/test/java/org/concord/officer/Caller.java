package org.concord.officer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls the service as somebody. */
public final class Caller {
    public static final String DEMONSTRATION = "demonstration";

    private Caller() {}

    /** As a demonstration account, by the part before the @. */
    public static RequestSpecification as(String account) {
        return with(token(account + "@demo.invalid", DEMONSTRATION));
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/sessions");
    }

    public static String token(String email, String password) {
        return signIn(email, password).then().statusCode(200).extract().path("token");
    }
}
