package org.concord.tension;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.platform.TestClock;

/** Levels as coordinators decide them over HTTP. */
public final class TensionWards {
    public static final String ALL = "/api/v1/tension/wards";

    private TensionWards() {}

    public static String at(String ward) {
        return ALL + "/" + ward + "/assessments";
    }

    /** One that every level may stand for: half an hour from now. */
    public static Map<String, Object> body(TestClock clock, String level) {
        Map<String, Object> body = new HashMap<>();
        body.put("level", level);
        body.put("rationale", "Leaflets at the mosque, and three reports of shouting there.");
        body.put("evidence", List.of());
        body.put("nextReview", clock.instant().plusSeconds(1800).toString());
        return body;
    }

    public static int version(String ward) {
        return Integer.parseInt(as("coordinator").get(at(ward)).header("ETag").replace("\"", ""));
    }

    /** On what holds now. */
    public static Response decide(String ward, Map<String, Object> body) {
        return decide(ward, version(ward), body);
    }

    public static Response decide(String ward, int version, Map<String, Object> body) {
        return as("coordinator")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(at(ward));
    }

    /** A ward as it stands in the list. */
    public static Map<String, Object> of(String account, String ward) {
        return as(account)
                .get(ALL)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.ward == '" + ward + "' }");
    }

    public static List<String> codes(String account) {
        return as(account).get(ALL).then().statusCode(200).extract().jsonPath().getList("items.ward");
    }

    public static Instant review(Map<String, Object> body) {
        return Instant.parse((String) body.get("nextReview"));
    }
}
