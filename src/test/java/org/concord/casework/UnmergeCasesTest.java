package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.unmerge;
import static org.concord.casework.MergeCasesTest.restrict;
import static org.concord.casework.MergeCasesTest.task;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** Unmerging gives each case back what it had, row by row; what was done since stays where it was done. */
@QuarkusTest
class UnmergeCasesTest {

    @Test
    void everythingIsAsItWas() {
        String into = worked(Reported.verbalAbuse());
        String from = worked(Reported.threatToLife());
        Cases.post("officer", into, "/links", Map.of("reference", from, "kind", "SAME_INCIDENT"));
        restrict(from, "officer", "coordinator");
        Cases.post("officer", from, "/pauses", Map.of("reason", "AWAITING_VICTIM"))
                .then()
                .statusCode(200);
        Map<String, String> intoBefore = Snapshot.of(into);
        Map<String, String> fromBefore = Snapshot.of(from);

        String merge = merged(into, from);
        assertThat(Snapshot.of(into)).isNotEqualTo(intoBefore);
        Cases.read("officer", into)
                .then()
                .body("severity", equalTo("P1_CRITICAL"))
                .body("links", empty());
        unmerge("officer", into, merge)
                .then()
                .statusCode(200)
                .body("merges[0].unmergedAt", notNullValue())
                .body("merges[0].since.notes", equalTo(0))
                .body("timeline.what", hasItem("UNMERGED"));

        assertThat(Snapshot.of(into)).isEqualTo(intoBefore);
        assertThat(Snapshot.of(from)).isEqualTo(fromBefore);
        Cases.read("officer", from)
                .then()
                .body("status", equalTo("TRIAGED"))
                .body("paused", equalTo(true))
                .body("links.reference", contains(into));
    }

    @Test
    void severalAreTakenOutInAnyOrder() {
        String into = worked(Reported.verbalAbuse());
        String grave = worked(Reported.threatToLife());
        Map<String, Object> third = Reported.verbalAbuse();
        third.put("motivations", List.of("RELIGION", "RACE"));
        third.put("incidentTypes", List.of("SPITTING", "THREAT"));
        String other = worked(third);
        Map<String, String> before = Snapshot.of(into);
        Map<String, String> graveBefore = Snapshot.of(grave);
        Map<String, String> otherBefore = Snapshot.of(other);
        for (boolean firstGoesFirst : new boolean[] {true, false}) {
            String one = merged(into, grave);
            String two = merged(into, other);
            unmerge("officer", into, firstGoesFirst ? one : two).then().statusCode(200);
            if (firstGoesFirst) {
                Cases.read("officer", into)
                        .then()
                        .body(
                                "incidentTypes",
                                org.hamcrest.Matchers.containsInAnyOrder("VERBAL_ABUSE", "SPITTING", "THREAT"))
                        .body("severity", equalTo(Cases.read("officer", other).path("severity")));
            }
            unmerge("officer", into, firstGoesFirst ? two : one).then().statusCode(200);
            assertThat(Snapshot.of(into)).isEqualTo(before);
            assertThat(Snapshot.of(grave)).isEqualTo(graveBefore);
            assertThat(Snapshot.of(other)).isEqualTo(otherBefore);
        }
    }

    @Test
    void aChainIsUndoneFromItsEnd() {
        String first = worked(Reported.verbalAbuse());
        String second = worked(Reported.verbalAbuse());
        String third = worked(Reported.threatToLife());
        Map<String, String> before = Snapshot.of(first);
        String inner = merged(second, first);
        Map<String, String> together = Snapshot.of(second);
        String outer = merged(third, second);
        Cases.read("officer", third).then().body("reportCount", equalTo(3));

        unmerge("officer", second, inner).then().spec(Refused.with(409, "dependent-conflict"));
        unmerge("officer", third, outer).then().statusCode(200);
        assertThat(Snapshot.of(second)).isEqualTo(together);
        unmerge("officer", second, inner).then().statusCode(200);
        assertThat(Snapshot.of(first)).isEqualTo(before);
    }

    @Test
    void whatWasDoneSinceStaysAndIsSaid() {
        String into = worked(Reported.verbalAbuse());
        String from = worked(Reported.threatToLife());
        String merge = merged(into, from);
        Cases.post("officer", into, "/notes", Map.of("text", "since", "audience", "INTERNAL"));
        Cases.post("officer", into, "/tasks", task("since"));
        Cases.post("officer", into, "/assessments", Map.of("severity", "P2_HIGH", "reason", "looked at both"))
                .then()
                .statusCode(200);

        unmerge("officer", into, merge)
                .then()
                .statusCode(200)
                .body("severity", equalTo("P2_HIGH"))
                .body("assessment.rationale", equalTo("looked at both"))
                .body("notes.text", hasItem("since"))
                .body("merges[0].since.notes", equalTo(1))
                .body("merges[0].since.tasks", equalTo(1))
                .body("merges[0].since.assessments", equalTo(1));
        Cases.read("officer", from)
                .then()
                .body("severity", equalTo("P1_CRITICAL"))
                .body("notes.text", contains("before"));
    }

    @Test
    void whoeverStillHadToAnswerHasToAnswerAgain() {
        OwnersEyes.letNoCaseJoinAnAlert();
        String from = Cases.of(Reported.threatToLife());
        String into = Cases.of(Reported.threatToLife());

        unmerge("officer", into, merged(into, from)).then().statusCode(200);

        assertThat(OwnersEyes.column(
                        "SELECT a.state FROM alert a JOIN case_file c ON c.id = a.case_id WHERE c.reference = ? ORDER BY a.raised_at",
                        from))
                .containsExactly("EXPIRED", "OPEN");
    }

    @Test
    void onlyAMergeOfThisCaseThatStandsIsUndone() {
        String into = Cases.received();
        String from = Cases.received();
        String merge = merged(into, from);

        unmerge("officer", from, merge).then().spec(Refused.with(404, "not-found"));
        unmerge("officer", into, "01a20062-e9cb-7e93-aea1-844c66195468").then().spec(Refused.with(404, "not-found"));
        unmerge("officer", into, "nonsense").then().statusCode(404);
        as("officer")
                .delete("/api/v1/cases/" + into + "/merges/" + merge)
                .then()
                .spec(Refused.with(428, "precondition-required"));
        unmerge("officer", into, merge).then().statusCode(200);
        unmerge("officer", into, merge).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void theStoreItselfLetsNobodyMakeADuplicateOtherwise() {
        String into = Cases.received();
        String from = Cases.received();
        Assertions.assertThatThrownBy(() -> OwnersEyes.run(
                        "UPDATE case_file SET status = 'DUPLICATE', report_count = 0 WHERE reference = ?", from))
                .hasStackTraceContaining("case may not move");
        merged(into, from);
        Assertions.assertThatThrownBy(
                        () -> OwnersEyes.run("UPDATE case_file SET status = 'RECEIVED' WHERE reference = ?", from))
                .hasStackTraceContaining("case may not move");
        Assertions.assertThatThrownBy(() -> OwnersEyes.run(
                        "UPDATE case_merge SET unmerged_at = now(), unmerged_by = merged_by WHERE from_id = (SELECT id FROM case_file WHERE reference = ?)",
                        from))
                .hasStackTraceContaining("case and merge disagree");
        Assertions.assertThatThrownBy(() -> OwnersEyes.run(
                        "INSERT INTO case_merge SELECT gen_random_uuid(), authority_id, from_id, case_id, 'RECEIVED', NULL, false, NULL, '{}', '{}', '{}', NULL, merged_by, now() FROM case_merge WHERE from_id = (SELECT id FROM case_file WHERE reference = ?)",
                        from))
                .hasStackTraceContaining("only open cases are merged");
    }

    /** A case on which somebody has worked. */
    private static String worked(Map<String, Object> report) {
        report.put("consent", Map.of("police", "NO", "partners", List.of("VICTIM_SUPPORT")));
        String reference = Cases.of(report);
        WithOthers.about(reference);
        Cases.post("officer", reference, "/notes", Map.of("text", "before", "audience", "INTERNAL"));
        Cases.post("officer", reference, "/tasks", task("before"));
        Cases.move("officer", reference, "TRIAGED").then().statusCode(200);
        return reference;
    }
}
