package org.concord.casework;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concord.console.Staff;
import org.concord.resident.Resident;

/** Every way to meet the reference of a case: lists, searches, pages, and whatever is asked of one case or done to it. */
final class EveryWay {
    /** Of what is received and not yet looked at. */
    static final String QUEUE = "/api/v1/cases?limit=200&status=RECEIVED&sort=received";

    private static final List<String> LISTS = List.of(
            QUEUE,
            "/api/v1/cases?limit=200&sort=updated",
            "/api/v1/cases?limit=200&sort=due",
            "/api/v1/cases?limit=200&restricted=true",
            "/api/v1/alerts?limit=200",
            "/api/v1/alerts?limit=200&mine=true",
            "/api/v1/alerts?limit=200&state=ACKNOWLEDGED&state=EXPIRED",
            "/api/v1/tasks?limit=200",
            "/api/v1/tasks?limit=200&state=DONE&state=CANCELLED",
            "/api/v1/approvals?limit=200",
            "/api/v1/approvals?limit=200&state=EXPIRED",
            "/api/v1/tension/observations?limit=200",
            "/api/v1/tension/actions?limit=200",
            "/api/v1/tension/due");

    private static final List<String> SEARCHES =
            List.of("/api/v1/cases/searches", "/api/v1/cases/exports", "/api/v1/cases/summaries");

    private static final List<String> PAGES = List.of(
            "/console",
            "/console/cases",
            "/console/cases?sort=received",
            "/console/alerts",
            "/console/alerts-now",
            "/console/tasks",
            "/console/approvals",
            "/console/tension",
            "/console/tension/counts/cases",
            "/console/tension/observations");

    /** What is read of one case. */
    static final List<String> READINGS = List.of(
            "",
            "/attachments",
            "/suggestions",
            "/requests",
            "/repeats",
            "/identity-requests",
            "/notes",
            "/messages",
            "/tasks");

    /** Everything that is done to one case; what the body says does not matter where the case is not there. */
    static final List<String> ACTS = List.of(
            "/moves",
            "/assignments",
            "/assessments",
            "/pauses",
            "/restriction",
            "/conflicts",
            "/identity-requests",
            "/links",
            "/merges",
            "/splits",
            "/notes",
            "/messages",
            "/messages/reads",
            "/tasks",
            "/requests/01a20062-e9cb-7e93-aea1-844c66195468/decisions",
            "/disclosures",
            "/actions",
            "/hand-overs");

    private EveryWay() {}

    /** Each answers with nothing but what the person may see. */
    static Map<String, Response> toAskForMany(String person) {
        Map<String, Response> answers = new LinkedHashMap<>();
        LISTS.forEach(list -> answers.put(list, as(person).get(list)));
        SEARCHES.forEach(search -> answers.put(
                search,
                as(person).body(Map.of("q", "men shouted", "sort", "received")).post(search)));
        List<String> wards = as(person).get("/api/v1/tension/wards").path("items.ward");
        wards.stream()
                .map(ward -> "/api/v1/tension/wards/" + ward + "/cases?limit=200")
                .forEach(cell -> answers.put(cell, as(person).get(cell)));
        Resident browser = Staff.browser(person);
        PAGES.forEach(page -> answers.put(page, browser.look(page)));
        if (person.startsWith("coordinator")) {
            answers.put(
                    "replay",
                    as(person)
                            .body(Map.of("bands", Map.of("p1", 3, "p2", 2, "p3", 1)))
                            .post("/api/v1/triage/replays"));
        }
        return answers;
    }

    /** Such as would be taken if the case were there. */
    static Map<String, Object> body(String act, String reference, String person) {
        return switch (act) {
            case "/moves" -> Map.of("to", "TRIAGED", "reason", "x");
            case "/assignments", "/messages/reads" -> Map.of();
            case "/pauses" -> Map.of("reason", "POLICE_PRIMACY");
            case "/restriction" -> Map.of("officerIds", List.of(), "reason", "x");
            case "/notes", "/messages" -> Map.of("text", "x");
            case "/identity-requests" -> Map.of("purpose", "x");
            case "/tasks" -> Map.of("title", "x", "ownerId", person, "dueAt", "2029-01-01T00:00:00Z");
            case "/disclosures" -> WithOthers.DISCLOSURE;
            case "/actions" -> WithOthers.ACTION;
            case "/hand-overs" -> WithOthers.HAND_OVER;
            case "/links" -> Map.of("reference", reference, "kind", "RELATED");
            case "/merges" -> Map.of("from", reference);
            case "/splits" -> Map.of("report", reference, "reason", "x");
            default -> Map.of("reason", "x");
        };
    }
}
