package org.concord.casework;

import static org.concord.Callers.anyone;
import static org.concord.Callers.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;

/**
 * A case that only one test knows, opened as a resident would, in a ward of the demonstration officer.
 *
 * @param reference the case's own
 * @param report of its report
 */
public record AtCase(String reference, String report) {
    /** Allestree: not a ward of the demonstration officer. */
    private static final String ELSEWHERE = "E05015508";

    public static AtCase opened() {
        return opened(Reported.verbalAbuse());
    }

    public static AtCase openedElsewhere() {
        return opened(Reported.in(ELSEWHERE));
    }

    public static AtCase opened(Map<String, Object> body) {
        String report = anyone().body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String reference = (String) OwnersEyes.value(
                "SELECT c.reference FROM case_file c JOIN case_report cr ON cr.case_id = c.id JOIN report r ON r.id = cr.report_id WHERE r.reference = ?",
                report);
        return new AtCase(reference, report);
    }

    public String path(String rest) {
        return "/api/v1/cases/" + reference + rest;
    }

    public UUID id() {
        return (UUID) OwnersEyes.value("SELECT id FROM case_file WHERE reference = ?", reference);
    }

    public UUID reportId() {
        return (UUID) OwnersEyes.value("SELECT id FROM report WHERE reference = ?", report);
    }

    public Response post(String account, String rest, Object body) {
        return as(account).body(body).post(path(rest));
    }

    public JsonPath get(String rest) {
        return as("officer").get(path(rest)).then().statusCode(200).extract().jsonPath();
    }

    public int version() {
        return (int) OwnersEyes.value("SELECT version FROM case_file WHERE reference = ?", reference);
    }

    int unread() {
        return (int) OwnersEyes.value("SELECT unread_messages FROM case_file WHERE reference = ?", reference);
    }

    /** The canonical bytes, as text, of what was recorded of the case under this name. */
    public List<String> audited(String action) {
        return OwnersEyes.column(
                        "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ? ORDER BY recorded_at, id",
                        reference,
                        action)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** The id of a demonstration account. */
    public static String officer(String account) {
        return OwnersEyes.value("SELECT id FROM officer WHERE email = ?", account + "@demo.invalid")
                .toString();
    }
}
