package org.concord;

import static org.concord.Callers.anyone;
import static org.concord.Callers.as;

import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.OwnersEyes;

/** Reports of the same victim, place or subject, planted for a test: nobody else's are of these. */
public final class Planted {
    private final String word;

    private Planted(String word) {
        this.word = word;
    }

    /** A victim, a place and a subject that no other test knows. */
    public static Planted anew() {
        String hex = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        String word = hex.chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                .collect(Collectors.joining("", "zo", ""));
        return new Planted(word);
    }

    public String email() {
        return word + "@example.org";
    }

    public String name() {
        return "Amina " + word;
    }

    public String placeName() {
        return "Corner of " + word + " Square, " + word + " fountain";
    }

    public String subjectName() {
        return "Sub " + word;
    }

    /** An incident of a day that nobody remembers, so that it counts when it is told; in Normanton. */
    public static Map<String, Object> incident() {
        Map<String, Object> report = new LinkedHashMap<>(Reported.verbalAbuse());
        report.put("occurred", Map.of("precision", "UNKNOWN"));
        return report;
    }

    public Map<String, Object> ofVictim() {
        Map<String, Object> report = incident();
        report.put("reporterRole", "VICTIM");
        report.put("reporter", Map.of("identity", "CONFIDENTIAL", "name", name(), "email", email()));
        return report;
    }

    public Map<String, Object> ofPlace() {
        Map<String, Object> report = incident();
        report.put("place", Map.of("wardCode", "E05015521", "placeType", "STREET", "description", placeName()));
        return report;
    }

    public Map<String, Object> ofSubject() {
        Map<String, Object> report = incident();
        report.put("subjects", List.of(Map.of("relationship", "NEIGHBOUR", "name", subjectName())));
        return report;
    }

    /** Of all three. */
    public Map<String, Object> ofAll() {
        Map<String, Object> report = ofVictim();
        report.putAll(
                Map.of("place", ofPlace().get("place"), "subjects", ofSubject().get("subjects")));
        return report;
    }

    /** The report as a resident sends it. @return the case's reference */
    public static String send(Map<String, Object> report) {
        return send(anyone(), report);
    }

    /** @return the case's reference */
    public static String send(RequestSpecification caller, Map<String, Object> report) {
        String told = caller.body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        return caseOf(told);
    }

    /** The reference of the case that a report belongs to. */
    public static String caseOf(String report) {
        return (String) OwnersEyes.value("""
                SELECT c.reference FROM case_file c JOIN case_report cr ON cr.case_id = c.id JOIN report r ON r.id = cr.report_id
                WHERE r.reference = ?""", report);
    }

    /** The alerts that say that a review is due of one of these cases: the references of the cases that they are about. */
    public static List<Object> reviewsOf(List<String> cases) {
        return OwnersEyes.column(
                "SELECT c.reference FROM alert a JOIN case_file c ON c.id = a.case_id WHERE a.kind = 'CASE_REVIEW' AND c.reference = ANY(?) ORDER BY a.raised_at",
                (Object) cases.toArray(String[]::new));
    }

    /** Puts a rule into force. */
    public static void rule(int count, String window, String... kinds) {
        as("coordinator")
                .header("If-Match", "*")
                .body(Map.of("kinds", List.of(kinds), "count", count, "window", window))
                .put("/api/v1/repeat-rule")
                .then()
                .statusCode(200);
    }

    public static void standardRule() {
        rule(3, "P6M", "VICTIM", "PLACE", "SUBJECT");
    }
}
