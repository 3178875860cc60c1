package org.concord.referral;

import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;

/** Cases whose reporters allow this or that, and what is asked to be told of them. */
public final class Disclosing {
    static final String PATH = "/disclosures";

    private Disclosing() {}

    /** A reporter with a name and a home. */
    public static Map<String, Object> report(String identity, String police, String... partners) {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put(
                "reporter",
                identity.equals("ANONYMOUS")
                        ? Map.of("identity", identity)
                        : Map.of("identity", identity, "name", "Ada Lark", "email", "ada@example.invalid"));
        report.put("consent", Map.of("police", police, "partners", List.of(partners)));
        return report;
    }

    public static AtCase caseOf(String identity, String police, String... partners) {
        return AtCase.opened(report(identity, police, partners));
    }

    public static Map<String, Object> asked(String recipient, String gateway, String... fields) {
        return new HashMap<>(Map.of(
                "recipient", recipient, "gateway", gateway, "fields", List.of(fields), "purpose", "To keep them safe"));
    }

    public static Map<String, Object> override(String recipient, String gateway, String... fields) {
        Map<String, Object> body = asked(recipient, gateway, fields);
        body.put("override", Map.of("reason", "There is a risk to life"));
        return body;
    }

    static Response post(AtCase file, Map<String, Object> body) {
        return file.post("officer", PATH, body);
    }

    static Response patch(AtCase file, String id, String etag, Object body) {
        return (etag == null ? as("officer") : as("officer").header("If-Match", etag))
                .body(body)
                .patch(file.path(PATH + "/" + id));
    }

    public static Response decide(String account, String approval, boolean approve) {
        return as(account)
                .body(Map.of("approve", approve, "reason", "I have looked at it"))
                .post("/api/v1/approvals/" + approval + "/decisions");
    }

    public static long kept(AtCase file) {
        return (Long) OwnersEyes.value("SELECT count(*) FROM disclosure WHERE case_id = ?", file.id());
    }

    /** As merging does it: the report of another case lies in this one. */
    public static void join(AtCase file, AtCase other) {
        OwnersEyes.run("UPDATE case_report SET case_id = ? WHERE report_id = ?", file.id(), other.reportId());
    }
}
