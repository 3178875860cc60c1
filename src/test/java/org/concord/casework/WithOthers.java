package org.concord.casework;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is done with others about a case, one of each.
 *
 * @param path of the case
 */
record WithOthers(String path, String disclosure, String action) {
    static final WithOthers NOTHING = new WithOthers("", "", "");

    /** Allowed by whoever lets Victim Support be told. */
    static final Map<String, Object> DISCLOSURE =
            Map.of("recipient", "VICTIM_SUPPORT", "gateway", "CONSENT", "fields", List.of("SUMMARY"), "purpose", "x");

    static final Map<String, Object> ACTION = Map.of("kind", "GRAFFITI_REMOVAL", "what", "x");
    static final Map<String, Object> HAND_OVER = Map.of("kind", "SAFEGUARDING_ADULT");

    static WithOthers about(String reference) {
        String path = "/api/v1/cases/" + reference;
        added(path + "/hand-overs", HAND_OVER);
        return new WithOthers(path, added(path + "/disclosures", DISCLOSURE), added(path + "/actions", ACTION));
    }

    private static String added(String path, Map<String, Object> body) {
        return as("coordinator")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    List<Response> readBy(String person) {
        return Stream.of("/disclosures", "/actions", "/risk", "/hand-overs")
                .map(rest -> as(person).get(path + rest))
                .toList();
    }

    /** @param holder the case to which it came by merging */
    Response disclosureReadBy(String person, String holder) {
        return as(person).get("/api/v1/cases/" + holder + "/disclosures/" + disclosure);
    }

    List<Response> changedBy(String person) {
        Map<String, Object> body = Map.of("outcome", "NO_ACTION");
        return List.of(
                as(person).header("If-Match", "*").body(body).patch(path + "/disclosures/" + disclosure),
                as(person).header("If-Match", "*").body(body).patch(path + "/actions/" + action),
                as(person).header("If-Match", "*").body(Map.of("level", "LOW")).put(path + "/risk"));
    }
}
