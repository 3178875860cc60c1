package org.concord.alert;

import static org.concord.Callers.anyone;
import static org.concord.Callers.as;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.concord.Reported;

/** What tests of alerts do over HTTP. */
final class AtAlerts {
    private AtAlerts() {}

    /** @return the case's reference */
    static String submit(Map<String, Object> report) {
        String reference = anyone().body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        return as("coordinator").get("/api/v1/cases/" + reference).path("reference");
    }

    /** A low one in a ward with these strands. */
    static Map<String, Object> low(String ward, String... strands) {
        Map<String, Object> report = new LinkedHashMap<>(Reported.in(ward));
        report.put("motivations", List.of(strands));
        return report;
    }

    static Map<String, Object> threatIn(String ward) {
        Map<String, Object> report = new LinkedHashMap<>(Reported.threatToLife());
        report.put("place", Map.of("wardCode", ward, "placeType", "STREET"));
        return report;
    }

    /** The whole alert whose leading case this is; of several the newest. */
    static JsonPath alertOf(String caseReference) {
        String id = as("coordinator")
                .get("/api/v1/alerts?limit=200&state=OPEN&state=ESCALATED&state=ACKNOWLEDGED&state=EXPIRED")
                .path("items.find { it.caseReference == '" + caseReference + "' }.id");
        return alert(Objects.requireNonNull(id, "no alert leads with " + caseReference));
    }

    static JsonPath alert(String id) {
        return as("coordinator")
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void acknowledge(String account, String id) {
        as(account).post("/api/v1/alerts/" + id + "/acknowledgements").then().statusCode(200);
    }

    static JsonPath rules() {
        return as("administrator").get("/api/v1/alert-rules").jsonPath();
    }

    /** Puts rules into force as they are written there. */
    static int put(Map<String, Object> rules) {
        return as("administrator")
                .header("If-Match", "*")
                .body(rules)
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    static void putBack() {
        put(as("administrator").get("/api/v1/alert-rules/versions/0").jsonPath().getMap(""));
    }

    /** One rule for every case, with these rungs. */
    static Map<String, Object> oneRule(List<Map<String, Object>> ladder) {
        return new LinkedHashMap<>(
                Map.of("rules", List.of(new LinkedHashMap<>(Map.of("name", "every", "ladder", ladder)))));
    }

    static Map<String, Object> rung(String duty, String within) {
        return new LinkedHashMap<>(
                Map.of("duties", List.of(duty), "channels", List.of("EMAIL"), "acknowledgeWithin", within));
    }

    static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }
}
