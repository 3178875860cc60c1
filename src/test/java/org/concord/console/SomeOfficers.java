package org.concord.console;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up officers of Normanton, each of whom only one test knows. */
final class SomeOfficers {
    static final String NORMANTON = "E05015521";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SomeOfficers() {}

    /** All that a form says of one, as the API's body. */
    static Map<String, Object> body(String role) {
        int number = NUMBER.incrementAndGet();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", "admin-twin" + number + "@test.invalid");
        body.put("name", "Made-up Officer " + number);
        body.put("password", "a long enough password");
        body.put("roles", List.of(role));
        body.put("allWards", false);
        body.put("wards", List.of(NORMANTON));
        body.put("strands", List.of());
        body.put("language", "en");
        body.put("organisation", "");
        body.put("active", true);
        return body;
    }

    static String added(Map<String, Object> body) {
        return as("administrator")
                .body(body)
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response api(String path) {
        return as("administrator").get("/api/v1" + path);
    }

    /** A PUT on what is there now. */
    static Response put(String path, Object body) {
        return as("administrator")
                .header("If-Match", api(path.replaceFirst("\\?.*", "")).header("ETag"))
                .body(body)
                .put("/api/v1" + path);
    }
}
