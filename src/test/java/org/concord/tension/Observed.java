package org.concord.tension;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.OwnersEyes;

/** Observations, as a caller would write them. */
public final class Observed {
    public static final String PATH = "/api/v1/tension/observations";
    public static final String NORMANTON = "E05015521";
    public static final String ARBORETUM = "E05015511";

    /** Not a ward of the demonstration officer. */
    public static final String ALLESTREE = "E05015508";

    private Observed() {}

    /** Something heard in Normanton; what nobody else wrote. */
    public static Map<String, Object> talk() {
        Map<String, Object> body = new HashMap<>();
        body.put("basis", "EXPERIENCED");
        body.put("source", "SECOND_HAND");
        body.put("certainty", "LIKELY");
        body.put("wards", List.of(NORMANTON));
        body.put("indicators", List.of("RUMOURS", "SHOPS_CLOSING_EARLY"));
        body.put("text", "Shops speak of closing early " + UUID.randomUUID());
        body.put("community", "Traders on the high street");
        return body;
    }

    public static Map<String, Object> talk(String member, Object value) {
        Map<String, Object> body = talk();
        body.put(member, value);
        return body;
    }

    public static Response post(String account, Map<String, ?> body) {
        return as(account).body(body).post(PATH);
    }

    public static String id(String account, Map<String, ?> body) {
        return post(account, body).then().statusCode(201).extract().path("id");
    }

    public static int status(String account, String id) {
        return as(account).get(PATH + "/" + id).statusCode();
    }

    static List<String> audited(String id, String action) {
        return OwnersEyes.column(
                        "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ? ORDER BY recorded_at, id",
                        "observation:" + id,
                        action)
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
