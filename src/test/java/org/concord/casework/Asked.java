package org.concord.casework;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;

/** Somebody with a slip who asks for something, and the officers who decide. */
public record Asked(Slip slip, String reference) {

    public static Asked of(Map<String, Object> report) {
        Slip slip = Slip.of(report);
        String reference =
                Cases.read("coordinator", slip.reference()).then().extract().path("reference");
        return new Asked(slip, reference);
    }

    /** Told by somebody who said who they are. */
    public static Asked known(Map<String, Object> report) {
        Map<String, Object> told = new LinkedHashMap<>(report);
        told.put(
                "reporter",
                Map.of("identity", "CONFIDENTIAL", "name", "Known " + UUID.randomUUID(), "phone", "07700 900111"));
        return of(told);
    }

    public static Asked anonymous() {
        return of(Reported.verbalAbuse());
    }

    public String mayTell(String police, String... partners) {
        return slip.holder()
                .body(Map.of("police", police, "partners", List.of(partners)))
                .put("/api/v1/my-report/consent")
                .then()
                .statusCode(200)
                .extract()
                .path("request.kind");
    }

    public boolean withdraws() {
        return slip.holder()
                .post("/api/v1/my-report/withdrawal")
                .then()
                .statusCode(202)
                .extract()
                .path("withdrawn");
    }

    void isCalled(Map<String, Object> identity) {
        slip.holder().body(identity).post("/api/v1/my-report/identity").then().statusCode(202);
    }

    void writes(String text) {
        slip.holder()
                .body(Map.of("text", text))
                .post("/api/v1/my-report/messages")
                .then()
                .statusCode(201);
    }

    void isAsked(String text) {
        as("officer")
                .body(Map.of("text", text))
                .post("/api/v1/cases/" + reference + "/messages")
                .then()
                .statusCode(201);
    }

    /** A question of ours, and an answer. */
    void answersInTheThread() {
        isAsked("What was written on the wall?");
        writes("The name of my shop.");
    }

    Response read(String account) {
        return Cases.read(account, reference);
    }

    public String waiting(String kind) {
        return read("coordinator").path("requests.find { it.kind == '" + kind + "' && it.state == 'PENDING' }.id");
    }

    Response decide(String account, String request, Map<String, ?> decision) {
        return Cases.post(account, reference, path(request), decision);
    }

    static String path(String request) {
        return "/requests/" + request + "/decisions";
    }

    static Map<String, Object> accept(String check) {
        return new LinkedHashMap<>(
                Map.of("accept", true, "check", check, "how", "Wombat asked about the wall.", "reason", "It is them."));
    }

    static Map<String, Object> accept(String check, String effect) {
        Map<String, Object> decision = accept(check);
        decision.put("effect", effect);
        return decision;
    }

    static Map<String, Object> refuse() {
        return Map.of("accept", false, "reason", "Somebody else has the slip.");
    }

    UUID report() {
        return (UUID) OwnersEyes.value("SELECT id FROM report WHERE reference = ?", slip.reference());
    }

    Object count(String action) {
        return OwnersEyes.value("SELECT count(*) FROM audit_entry WHERE subject = ? AND action = ?", reference, action);
    }

    static void theTrailVerifies() {
        as("auditor")
                .body("{}")
                .post("/api/v1/audit/verifications")
                .then()
                .body("verified", org.hamcrest.Matchers.equalTo(true));
    }
}
