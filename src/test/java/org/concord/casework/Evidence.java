package org.concord.casework;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.concord.Callers;

/** Files of a case, as officers send and fetch them. */
final class Evidence {
    private Evidence() {}

    static RequestSpecification as(String account) {
        return given().header("Authorization", "Bearer " + Callers.token(account));
    }

    static Response add(AtCase file, String name, byte[] content) {
        return as("officer")
                .multiPart("file", name, content, "application/octet-stream")
                .post(file.path("/attachments"));
    }

    /** The id of a file that was taken. */
    static String added(AtCase file, String name, byte[] content) {
        return add(file, name, content).then().statusCode(201).extract().path("items[0].id");
    }

    static JsonPath list(AtCase file) {
        return as("officer")
                .get(file.path("/attachments"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response read(AtCase file, String id) {
        return as("officer").get(file.path("/attachments/" + id));
    }

    static Response shown(AtCase file, String id) {
        return as("officer").get(file.path("/attachments/" + id + "/shown"));
    }
}
