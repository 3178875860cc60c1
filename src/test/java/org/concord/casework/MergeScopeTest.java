package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.merge;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.unmerge;
import static org.concord.casework.MergeCasesTest.restrict;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** Merging opens a case to nobody who might not see both. */
@QuarkusTest
class MergeScopeTest {
    private static final String ABBEY = "E05015507";

    @Test
    void aCaseThatIsNotOnesOwnIsNeitherMergedNorNamed() {
        String mine = Cases.received();
        String elsewhere = Cases.of(Reported.in(ABBEY));
        merge("officer", mine, elsewhere).then().statusCode(400);
        as("officer")
                .header("If-Match", "*")
                .body(Map.of("from", mine))
                .post("/api/v1/cases/" + elsewhere + "/merges")
                .then()
                .spec(Refused.with(404, "not-found"));

        merge("coordinator", mine, elsewhere).then().statusCode(200).body("merges.from", contains(elsewhere));
        Cases.read("officer", mine).then().body("reports", hasSize(2)).body("merges[0].from", equalTo(null));
        Cases.read("officer2", elsewhere).then().statusCode(200).body("mergedInto", equalTo(null));
    }

    @Test
    void forWhomOneOfThemIsForThemTheyBothAre() {
        String into = Cases.received();
        String from = Cases.received();
        restrict(from, "officer", "coordinator");
        restrict(into, "deputy", "coordinator");
        merge("officer", into, from).then().statusCode(404);

        merge("coordinator", into, from)
                .then()
                .statusCode(200)
                .body("restrictedTo", contains(Cases.idOf("coordinator")));
        Cases.read("deputy", into).then().statusCode(404);
        Cases.read("officer", into).then().statusCode(404);
    }

    @Test
    void whoHasAnInterestInOneSeesNeitherUntilTheyPart() {
        String into = Cases.received();
        String from = Cases.received();
        as("deputy").body(Map.of("reason", "a cousin")).post("/api/v1/cases/" + from + "/conflicts");
        String merge = merge("coordinator", into, from)
                .then()
                .statusCode(200)
                .extract()
                .path("merges[0].id");
        Cases.read("deputy", into).then().statusCode(404);

        unmerge("coordinator", into, merge).then().statusCode(200).body("restrictedTo", empty());

        Cases.read("deputy", into).then().statusCode(200);
        Cases.read("deputy", from).then().statusCode(404);
    }

    @Test
    void anInterestThatIsDeclaredMeanwhileHoldsForBoth() {
        String into = Cases.received();
        String from = Cases.received();
        String merge = merged(into, from);
        as("deputy").body(Map.of("reason", "a cousin")).post("/api/v1/cases/" + into + "/conflicts");

        unmerge("coordinator", into, merge).then().statusCode(200);

        Cases.read("deputy", into).then().statusCode(404);
        Cases.read("deputy", from).then().statusCode(404);
    }

    @Test
    void aCaseIsNotTakenOutOfTheHandsOfWhoeverItIsAssignedTo() {
        String into = Cases.received();
        String from = Cases.received();
        Cases.post("coordinator", into, "/assignments", Map.of("officerId", Cases.idOf("deputy")))
                .then()
                .statusCode(200);
        restrict(from, "officer", "coordinator");
        Map<String, String> before = Snapshot.of(into);

        merge("coordinator", into, from).then().spec(Refused.with(409, "dependent-conflict"));

        assertThat(Snapshot.of(into)).isEqualTo(before);
    }

    @Test
    void forWhomACaseIsIsSaidOfTheOneThatHoldsItsReports() {
        String into = Cases.received();
        String from = Cases.received();
        merged(into, from);

        Cases.post("coordinator", from, "/restriction", Map.of("officerIds", List.of(), "reason", "x"))
                .then()
                .spec(Refused.with(409, "case-closed"));
        as("deputy")
                .body(Map.of("reason", "a cousin"))
                .post("/api/v1/cases/" + from + "/conflicts")
                .then()
                .spec(Refused.with(409, "case-closed"));
    }

    @Test
    void aRestrictionThatHasRunOutMeanwhileIsNotTakenUpAgain() {
        String into = Cases.received();
        String from = Cases.received();
        Cases.post(
                        "coordinator",
                        into,
                        "/restriction",
                        Map.of(
                                "officerIds", List.of(Cases.idOf("coordinator"), Cases.idOf("officer")),
                                "until", Instant.now().plusSeconds(3600).toString(),
                                "reason", "x"))
                .then()
                .statusCode(200);
        String merge = merged(into, from);
        OwnersEyes.run(
                "UPDATE case_restriction r SET restricted_at = restricted_at - interval '2 days', until = until - interval '2 days' FROM case_file c WHERE c.id = r.case_id AND c.reference = ?",
                into);
        OwnersEyes.run(
                "UPDATE case_merge m SET own_named_until = own_named_until - interval '2 days' FROM case_file c WHERE c.id = m.case_id AND c.reference = ?",
                into);

        unmerge("officer", into, merge).then().statusCode(200).body("restrictedTo", empty());

        Cases.read("deputy", into).then().statusCode(200);
        Cases.read("deputy", from).then().statusCode(200);
    }

    @Test
    void reportsThatWentBackToACaseOfOthersAreNotNamed() {
        AtCase mine = AtCase.opened();
        String elsewhere = Cases.of(Reported.in(ABBEY));
        String report = Cases.read("coordinator", elsewhere).path("reports[0].reference");
        String merge = merge("coordinator", mine.reference(), elsewhere)
                .then()
                .statusCode(200)
                .extract()
                .path("merges[0].id");
        Cases.read("officer", mine.reference()).then().body("merges[0].reports", contains(report));

        unmerge("coordinator", mine.reference(), merge)
                .then()
                .statusCode(200)
                .body("merges[0].reports", contains(report));

        Cases.read("officer", mine.reference()).then().body("merges[0].reports", empty());
    }

    @Test
    void aTaskOfSomebodyWhoMayNotSeeTheOneCaseIsWithWhoeverMerged() {
        String mine = Cases.received();
        String elsewhere = Cases.of(Reported.in(ABBEY));
        as("officer2")
                .body(Map.of("title", "x", "ownerId", Cases.idOf("officer2"), "dueAt", "2029-01-01T00:00:00Z"))
                .post("/api/v1/cases/" + elsewhere + "/tasks")
                .then()
                .statusCode(201);

        String merge = merge("coordinator", mine, elsewhere)
                .then()
                .statusCode(200)
                .body("tasks.owner.id", contains(Cases.idOf("coordinator")))
                .extract()
                .path("merges[0].id");
        unmerge("coordinator", mine, merge).then().statusCode(200).body("tasks", empty());

        Cases.read("officer2", elsewhere).then().body("tasks.owner.id", contains(Cases.idOf("officer2")));
    }
}
