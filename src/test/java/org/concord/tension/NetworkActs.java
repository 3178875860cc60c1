package org.concord.tension;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.EveryItem;
import org.concord.platform.OwnersEyes;

/** What officers do with trusted contacts, over HTTP. Normanton is a ward of the demonstration officer, Allestree is not. */
record NetworkActs(Clock clock) {
    static final String PATH = "/api/v1/tension/network";
    static final String NORMANTON = "E05015521";
    static final String ALLESTREE = "E05015508";
    private static final ZoneId CITY = ZoneId.of("Europe/London");

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    Map<String, Object> consent(int days) {
        return new HashMap<>(Map.of(
                "givenOn",
                today().toString(),
                "how",
                "SPOKEN",
                "until",
                today().plusDays(days).toString()));
    }

    Map<String, Object> contact(String name, String... wards) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("role", "Youth worker");
        body.put("communities", List.of("Roma community", "Football club"));
        body.put("languages", List.of("Slovak"));
        body.put("wards", List.of(wards));
        body.put("phone", "+44 7700 900123");
        body.put("availability", "Evenings");
        body.put("vetting", "DBS");
        body.put("vettedOn", "2026-01-05");
        body.put("consent", consent(30));
        return body;
    }

    static String added(String account, Map<String, Object> body) {
        return as(account)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
    }

    static Response at(String account, String id) {
        return as(account).get(PATH + "/" + id);
    }

    static Response put(String id, int version, Object body) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(PATH + "/" + id);
    }

    static Response renew(String id, int version, Object body) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(PATH + "/" + id + "/consent");
    }

    static Response talk(String id, String text) {
        return as("officer").body(Map.of("how", "PHONE", "text", text)).post(PATH + "/" + id + "/log");
    }

    static List<Object> audited(String id, String action) {
        return OwnersEyes.column(
                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ?",
                "tension-contact:" + id,
                action);
    }

    static List<Object> listed(String account) {
        return EveryItem.of(account, PATH + "?").stream()
                .map(one -> one.get("id"))
                .toList();
    }
}
