package org.concord.tension;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.EveryItem;
import org.concord.platform.OwnersEyes;

/** What officers do about tension, over HTTP. Normanton and Arboretum are the demonstration officer's wards, Allestree is not. */
record TensionActs(Clock clock) {
    static final String PATH = "/api/v1/tension/actions";
    static final String NORMANTON = "E05015521";
    static final String ALLESTREE = "E05015508";

    Map<String, Object> action(String... wards) {
        return new HashMap<>(Map.of(
                "kind",
                "KIN_CONTACT",
                "what",
                "Ask around",
                "wards",
                List.of(wards),
                "dueAt",
                clock.instant().plus(Duration.ofDays(30)).toString()));
    }

    static Response post(String account, Object body) {
        return as(account).body(body).post(PATH);
    }

    static String added(String account, Object body) {
        return post(account, body).then().statusCode(201).extract().path("id");
    }

    static Response patch(String account, String id, int version, Object body) {
        return as(account).header("If-Match", "\"" + version + "\"").body(body).patch(PATH + "/" + id);
    }

    static Response approve(String account, String id, int version) {
        return as(account).header("If-Match", "\"" + version + "\"").post(PATH + "/" + id + "/approval");
    }

    static Set<Object> listed(String account, String... query) {
        return EveryItem.of(cursor -> {
                    var request = as(account).queryParam("limit", 200);
                    for (int i = 0; i < query.length; i += 2) {
                        request.queryParam(query[i], query[i + 1]);
                    }
                    return (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH);
                })
                .stream()
                .map(one -> one.get("id"))
                .collect(Collectors.toSet());
    }

    static List<Object> audited(String id, String action) {
        return OwnersEyes.column(
                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ? ORDER BY recorded_at, id",
                "tension-action:" + id,
                action);
    }
}
