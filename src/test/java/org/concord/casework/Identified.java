package org.concord.casework;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;

/**
 * A report by somebody who said who they are, and those who want to know.
 *
 * @param reference of the case
 * @param report its reference
 */
public record Identified(String reference, String report, String name, String email, String phone) {
    private static final String CASES = "/api/v1/cases/";
    private static final String REQUESTS = "/api/v1/identity-requests";

    /** Low, in Normanton. */
    public static Identified confidential() {
        return of(Reported.verbalAbuse(), "CONFIDENTIAL");
    }

    public static Identified named() {
        return of(Reported.verbalAbuse(), "NAMED");
    }

    public static Identified of(Map<String, Object> told, String identity) {
        String name = "Zuzka " + UUID.randomUUID();
        String email = UUID.randomUUID() + "@example.org";
        String phone = "07700 " + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        Map<String, Object> report = new LinkedHashMap<>(told);
        report.put(
                "reporter",
                Map.of(
                        "identity",
                        identity,
                        "name",
                        name,
                        "email",
                        email,
                        "phone",
                        phone,
                        "language",
                        "pl",
                        "contactSafety",
                        Map.of(
                                "safeChannels",
                                List.of("PHONE"),
                                "safeHours",
                                List.of(Map.of("days", List.of("MON"), "from", "18:00", "to", "21:00")),
                                "note",
                                "ask for the library")));
        Slip slip = Slip.of(report);
        return new Identified(
                Cases.read("coordinator", slip.reference()).path("reference"), slip.reference(), name, email, phone);
    }

    /** What is asked for. */
    public Response ask(String account) {
        return ask(account, Map.of("purpose", "We have to visit them."));
    }

    Response ask(String account, Map<String, ?> body) {
        return as(account).body(body).post(CASES + reference + "/identity-requests");
    }

    /** The id of the request. */
    public String asked(String account) {
        return ask(account).then().statusCode(201).extract().path("id");
    }

    public static Response decide(String account, String request, Map<String, ?> decision) {
        return as(account).body(decision).post(REQUESTS + "/" + request + "/decisions");
    }

    static Response close(String account, String request) {
        return as(account).delete(REQUESTS + "/" + request + "/grant");
    }

    /** The id of the request that was granted. */
    public String granted(String account, int minutes) {
        String request = asked(account);
        decide("custodian", request, Map.of("approve", true, "minutes", minutes))
                .then()
                .statusCode(200);
        return request;
    }

    public Response read(String account) {
        return as(account).get(CASES + reference + "/identity");
    }

    Object reportId() {
        return OwnersEyes.value("SELECT id FROM report WHERE reference = ?", report);
    }

    /** Entries of this case in the trail. */
    Response entries(String action) {
        return as("auditor")
                .queryParam("subject", reference)
                .queryParam("action", action)
                .get("/api/v1/audit/entries");
    }

    static Response listed(String account, String state) {
        return as(account).queryParam("state", state).queryParam("limit", 200).get(REQUESTS);
    }

    void hasInterest(String account) {
        OwnersEyes.run(
                "INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at)"
                        + " SELECT gen_random_uuid(), 1, id, ?, 'x', now() FROM case_file WHERE reference = ?",
                SomeCases.officer(account),
                reference);
        SomeCases.run("SET restricted = true", reference);
    }
}
