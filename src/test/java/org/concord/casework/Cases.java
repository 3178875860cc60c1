package org.concord.casework;

import static org.concord.Callers.anyone;
import static org.concord.Callers.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.jspecify.annotations.Nullable;

/** Cases as officers work on them over HTTP. */
public final class Cases {
    static final String NORMANTON = "E05015521";

    private Cases() {}

    /** A case of the lowest grade in Normanton; its own reference. */
    public static String received() {
        return of(Reported.verbalAbuse());
    }

    /** The case that a report becomes; its own reference. */
    public static String of(Map<String, Object> report) {
        String told = anyone().body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        return as("coordinator")
                .get("/api/v1/cases/" + told)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    public static Response read(String account, String reference) {
        return as(account).get("/api/v1/cases/" + reference);
    }

    /** With the version that stands now. */
    public static Response post(String account, String reference, String path, Map<String, ?> body) {
        return now(account, reference).body(body).post("/api/v1/cases/" + reference + path);
    }

    public static RequestSpecification now(String account, String reference) {
        String etag = read(account, reference).header("ETag");
        return etag == null ? as(account) : as(account).header("If-Match", etag);
    }

    public static Response move(String account, String reference, String to) {
        return move(account, reference, to, null);
    }

    public static Response move(String account, String reference, String to, @Nullable String closureReason) {
        Map<String, String> body = new HashMap<>(Map.of("to", to, "reason", "because of the test"));
        if (closureReason != null) {
            body.put("closureReason", closureReason);
        }
        return post(account, reference, "/moves", body);
    }

    public static Response merge(String account, String into, String from) {
        return post(account, into, "/merges", Map.of("from", from));
    }

    static String merged(String into, String from) {
        return merged("officer", into, from);
    }

    /** The id of the merge. */
    public static String merged(String account, String into, String from) {
        return merge(account, into, from)
                .then()
                .statusCode(200)
                .extract()
                .path("merges.find { it.from == '" + from + "' && it.unmergedAt == null }.id");
    }

    public static Response unmerge(String account, String into, String merge) {
        return now(account, into).delete("/api/v1/cases/" + into + "/merges/" + merge);
    }

    /** All that the case shows, but what tells of merging, when it was changed, and how others stand to it. */
    public static Map<String, Object> stood(String account, String reference) {
        Map<String, Object> view = read(account, reference).jsonPath().getMap("$");
        view.keySet().removeAll(List.of("version", "timeline", "merges", "suggestions"));
        return view;
    }

    /** The id of a demonstration account. */
    public static String idOf(String account) {
        return as("administrator")
                .queryParam("limit", 200)
                .get("/api/v1/officers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.email == '" + account + "@demo.invalid' }.id");
    }
}
