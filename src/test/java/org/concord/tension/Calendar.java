package org.concord.tension;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.EveryItem;

/** Events and rumours over HTTP, each with a text that only one test knows. */
public final class Calendar {
    public static final String EVENTS = "/api/v1/tension/events";
    public static final String RUMOURS = "/api/v1/tension/rumours";
    public static final String NORMANTON = "E05015521";

    /** In which the officer is not, and officer2 is. */
    public static final String ELSEWHERE = "E05015508";

    private Calendar() {}

    /** A march in Normanton. */
    public static Map<String, Object> event(String title, String firstDay) {
        return new HashMap<>(
                Map.of("kind", "MARCH", "title", title, "firstDay", firstDay, "wards", List.of(NORMANTON)));
    }

    /** In Normanton. */
    public static Map<String, Object> rumour(String text) {
        return new HashMap<>(
                Map.of("text", text, "channels", List.of("WORD_OF_MOUTH", "MESSAGING"), "wards", List.of(NORMANTON)));
    }

    public static Response post(String account, String path, Object body) {
        return as(account).body(body).post(path);
    }

    /** Its id. */
    public static String added(String account, String path, Object body) {
        return post(account, path, body).then().statusCode(201).extract().path("id");
    }

    public static Response get(String account, String path) {
        return as(account).get(path);
    }

    public static Response put(String account, String id, int version, Object body) {
        return as(account).header("If-Match", "\"" + version + "\"").body(body).put(EVENTS + "/" + id);
    }

    public static Response patch(String account, String id, int version, Object body) {
        return as(account).header("If-Match", "\"" + version + "\"").body(body).patch(RUMOURS + "/" + id);
    }

    /** The id of the line that stands against a rumour. */
    public static String line(String rumour) {
        return get("coordinator", RUMOURS + "/" + rumour).path("line.id");
    }

    public static Response decide(String account, String rumour, Map<String, Object> decision) {
        return post(account, RUMOURS + "/" + rumour + "/line/decisions", decision);
    }

    /** The ids of a list, whatever else stands there. */
    public static List<Object> listed(String account, String path, String filter) {
        return EveryItem.of(account, path + "?" + filter + (filter.isEmpty() ? "" : "&")).stream()
                .map(item -> item.get("id"))
                .toList();
    }

    public static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    public static List<Map<String, Object>> audited(String subject) {
        return EveryItem.of("auditor", "/api/v1/audit/entries?subject=" + subject + "&");
    }
}
