package org.concord;

import static io.restassured.RestAssured.given;
import static org.concord.Callers.anyone;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What a reporter was given when they reported. */
public record Slip(String reference, String receipt) {

    public static Slip ofANewReport() {
        return of(Reported.verbalAbuse());
    }

    /** The report taken. */
    public static Slip of(Object report) {
        JsonPath answer = anyone().body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Slip(answer.getString("reference"), answer.getString("receipt"));
    }

    /** Both shown at the door, as they are typed. */
    public static Response show(String reference, String receipt) {
        return anyone().body(Map.of("reference", reference, "receipt", receipt)).post("/api/v1/reports/follow-up");
    }

    public Response show() {
        return show(reference, receipt);
    }

    /** A new one. */
    public String token() {
        return show().then().statusCode(200).extract().path("token");
    }

    /** As whoever holds this slip. */
    public RequestSpecification holder() {
        return with(token());
    }

    public static RequestSpecification with(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }
}
