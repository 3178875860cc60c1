package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** One act for many cases over HTTP: each by itself, each once, and what is wrong is said where it stands. */
@QuarkusTest
class BulkCasesTest {
    private static final String BULK = "/api/v1/cases/bulk";

    @Test
    void aCaseThatTheListNamesTwiceIsActedOnOnce() {
        String one = Cases.received();
        String other = Cases.received();

        bulk(
                        List.of(at(one, 0), at(one.toLowerCase(Locale.ROOT), 0), at(other, 0), at(one, 1)),
                        "assign",
                        Map.of("officerId", Cases.idOf("officer")))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("DONE", "REFUSED", "DONE", "REFUSED"))
                .body("items.problem", contains(null, "validation-failed", null, "validation-failed"));

        assertThat(recorded(one, "case-assigned")).isEqualTo(1);
        assertThat(recorded(other, "case-assigned")).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedTwiceToAgreeToTheSameClosing() {
        String grave = Cases.of(Reported.threatToLife());
        Cases.move("officer", grave, "TRIAGED").then().statusCode(200);
        int version = Cases.read("officer", grave).path("version");

        bulk(
                        List.of(at(grave, version), at(grave, version)),
                        "move",
                        Map.of("to", "CLOSED", "reason", "Read.", "closureReason", "ACTION_TAKEN"))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("WAITING", "REFUSED"));

        assertThat(recorded(grave, "approval-requested")).isEqualTo(1);
        Cases.read("officer", grave).then().body("status", equalTo("TRIAGED"));
    }

    @Test
    void whatIsWrongWithTheActIsSaidWhereItStands() {
        List<Map<String, Object>> cases = List.of(at("CF-26-22222-22222", 0));

        assertThat(pointers(bulk(cases, "move", Map.of()))).containsExactlyInAnyOrder("/move/to", "/move/reason");
        assertThat(pointers(bulk(cases, "move", Map.of("to", "CLOSED", "reason", "Read."))))
                .containsExactly("/move/closureReason");
        assertThat(pointers(bulk(cases, "assign", Map.of("reason", "x".repeat(2001)))))
                .containsExactly("/assign/reason");
        assertThat(pointers(bulk(cases, "link", Map.of()))).containsExactlyInAnyOrder("/link/reference", "/link/kind");
    }

    @Test
    void whatIsWrongWithTheListIsSaidTogetherWithTheAct() {
        assertThat(pointers(bulk(List.of(Map.of("reference", "CF-26-22222-22222")), "move", Map.of("to", "TRIAGED"))))
                .containsExactlyInAnyOrder("/cases/0/version", "/move/reason");
        assertThat(pointers(bulk(
                        Collections.nCopies(201, at("CF-26-22222-22222", 0)),
                        "move",
                        Map.of("to", "TRIAGED", "reason", "Read."))))
                .containsExactly("/cases");
        Map<String, Object> two = new HashMap<>(Map.of("cases", List.of(at("CF-26-22222-22222", 0))));
        assertThat(pointers(as("officer").body(two).post(BULK))).containsExactly("");
        two.put("assign", Map.of());
        two.put("link", Map.of("reference", "CF-26-22222-22222", "kind", "RELATED"));
        assertThat(pointers(as("officer").body(two).post(BULK))).containsExactly("");
    }

    private static Map<String, Object> at(String reference, int version) {
        return Map.of("reference", reference, "version", version);
    }

    private static Response bulk(List<Map<String, Object>> cases, String act, Map<String, Object> body) {
        return as("officer").body(Map.of("cases", cases, act, body)).post(BULK);
    }

    private static List<String> pointers(Response answer) {
        return answer.then()
                .spec(Refused.with(400, "validation-failed"))
                .extract()
                .path("errors.pointer");
    }

    private static long recorded(String reference, String action) {
        return (Long) OwnersEyes.value(
                "SELECT count(*) FROM audit_entry WHERE subject = ? AND action = ?", reference, action);
    }
}
