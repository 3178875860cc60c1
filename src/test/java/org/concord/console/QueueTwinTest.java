package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done with the queue at its pages leaves what the API leaves. */
@QuarkusTest
class QueueTwinTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private QueueAtPages officer;

    @BeforeEach
    void signIn() {
        officer = QueueAtPages.of("officer");
    }

    @Test
    void readingTheListLeavesNothingAsItShowsNothingOfWhatWasTold() {
        assertThat(Twin.left("cases", () -> officer.list("").then().statusCode(200)))
                .isEmpty();
    }

    @Test
    void aSearchIsRecordedAsTheApis() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("narrative", "A tapir in the shop.");
        Cases.of(report);

        Twin.assertSame(
                Twin.left(
                        "cases",
                        () -> officer.finds("tapir", "ward", "E05015521").then().statusCode(200)),
                Twin.left("cases", () -> as("officer")
                        .body(Map.of("q", "tapir", "ward", "E05015521"))
                        .post("/api/v1/cases/searches")
                        .then()
                        .statusCode(200)));
    }

    @Test
    void anExportIsTheApisAndIsRecordedSo() {
        Cases.received();
        Response[] tables = new Response[2];

        Twin.assertSame(
                Twin.left(
                        "cases",
                        () -> tables[0] = officer.sends(
                                "/console/cases/export",
                                "ward",
                                "E05015521",
                                "status",
                                "RECEIVED",
                                "sort",
                                "received")),
                Twin.left(
                        "cases",
                        () -> tables[1] = as("officer")
                                .body(Map.of("ward", "E05015521", "status", "RECEIVED", "sort", "received"))
                                .post("/api/v1/cases/exports")));

        assertThat(tables[0].asString()).isEqualTo(tables[1].asString()).startsWith("reference,");
        assertThat(tables[0].header("Content-Disposition")).isEqualTo(tables[1].header("Content-Disposition"));
        assertThat(tables[0].contentType()).isEqualTo(tables[1].contentType());
        assertThat(officer.sends("/console/cases/export", "ward", "E05999999").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aViewIsKeptRenamedAndRemovedAsByTheApi() {
        String name = name();
        Response kept = officer.sends(
                "/console/cases/views", "name", name, "ward", "E05015521", "sort", "due", "receivedFrom", "2026-03-29");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).contains("ward=E05015521", "done=view-saved");
        String byPage = idOf(name);
        String byApi = as("officer")
                .body(Map.of(
                        "name",
                        name(),
                        "query",
                        Map.of(
                                "ward",
                                List.of("E05015521"),
                                "sort",
                                List.of("due"),
                                "receivedFrom",
                                List.of("2026-03-29T00:00:00Z"))))
                .post("/api/v1/case-views")
                .path("id");
        Twin.assertSame(Twin.all("case-view:" + byPage), Twin.all("case-view:" + byApi));
        assertThat(query(byPage)).isEqualTo(query(byApi));
        assertThat(officer.list("?ward=E05015521").asString()).contains(">" + name + "</a>");

        String another = name();
        Twin.assertSame(
                Twin.left("case-view:" + byPage, () -> officer.sends(
                                "/console/cases/views/" + byPage, "name", another, "shared", "true", "version", "0")
                        .then()
                        .statusCode(303)),
                Twin.left("case-view:" + byApi, () -> as("officer")
                        .header("If-Match", "\"0\"")
                        .body(Map.of("name", name(), "shared", true, "query", query(byApi)))
                        .put("/api/v1/case-views/" + byApi)
                        .then()
                        .statusCode(200)));
        assertThat(query(byPage))
                .as("another name changes nothing of what it shows")
                .isEqualTo(query(byApi));
        assertThat(QueueAtPages.of("coordinator").list("/views").asString()).contains(another, "Normanton");

        Twin.assertSame(
                Twin.left("case-view:" + byPage, () -> officer.sends(
                                "/console/cases/views/" + byPage + "/removal", "version", "1")
                        .then()
                        .statusCode(303)),
                Twin.left("case-view:" + byApi, () -> as("officer")
                        .header("If-Match", "\"1\"")
                        .delete("/api/v1/case-views/" + byApi)
                        .then()
                        .statusCode(204)));
    }

    @Test
    void aViewThatCannotBeKeptIsSaidAboveTheListWithWhatWasTyped() {
        String name = name();
        officer.sends("/console/cases/views", "name", name).then().statusCode(303);

        Response again = officer.sends("/console/cases/views", "name", name, "shared", "true", "ward", "E05015521");

        again.then().statusCode(409);
        assertThat(again.asString())
                .contains(
                        "There is a view of yours with this name already.", "value=\"" + name + "\"", "Ward: Normanton")
                .containsPattern("name=\"shared\"[^>]*checked");
        assertThat(officer.sends("/console/cases/views", "name", "").asString()).contains("Enter a name");
    }

    @Test
    void anothersViewIsChangedByNobodyElse() {
        String name = name();
        officer.sends("/console/cases/views", "name", name, "shared", "true", "status", "CLOSED");
        String id = idOf(name);
        QueueAtPages other = QueueAtPages.of("officer2");

        assertThat(other.list("/views/" + id).header("Location")).endsWith("/console/cases?status=CLOSED");
        assertThat(other.sends("/console/cases/views/" + id, "name", "mine", "version", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.sends("/console/cases/views/" + id + "/removal", "version", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.sends("/console/cases/views/" + id + "/removal", "version", "7")
                        .asString())
                .contains("Somebody changed this meanwhile.", "value=\"" + name + "\"");
    }

    @Test
    void manyAreAssignedAtOnceEachWithItsOutcome() {
        String officerId = Cases.idOf("officer");
        String one = Cases.received();
        String other = Cases.received();
        Response page = officer.list("?sort=received");
        String ticked = QueueAtPages.ticked(page, one);
        assertThat(officer.sends("/console/cases/bulk", "act", "ASSIGN", "case", ticked, "case", other + ":7")
                        .asString())
                .contains("Assign 2 cases", one, other);
        Response[] outcome = new Response[1];

        Twin.assertSame(
                Twin.left(
                        one,
                        () -> outcome[0] = officer.sends(
                                "/console/cases/bulk/outcome",
                                "act",
                                "ASSIGN",
                                "case",
                                ticked,
                                "case",
                                other + ":7",
                                "officerId",
                                officerId)),
                Twin.left(other, () -> bulk(other, 0, "assign", Map.of("officerId", officerId))));

        outcome[0].then().statusCode(200);
        assertThat(outcome[0].asString()).contains("Assign: 1 of 2 done", "Somebody changed it meanwhile");
        assertThat(officer.sends("/console/cases/bulk/outcome", "act", "ASSIGN", "case", ticked, "officerId", officerId)
                        .asString())
                .as("a form sent twice does nothing twice")
                .contains("0 of 1 done");
    }

    @Test
    void manyAreMovedAndLinkedAtOnce() {
        String one = Cases.received();
        String other = Cases.received();
        Twin.assertSame(
                Twin.left(
                        one,
                        () -> officer.sends(
                                "/console/cases/bulk/outcome",
                                "act",
                                "MOVE",
                                "case",
                                one + ":0",
                                "to",
                                "TRIAGED",
                                "reason",
                                "Read.")),
                Twin.left(other, () -> bulk(other, 0, "move", Map.of("to", "TRIAGED", "reason", "Read."))));

        String goal = Cases.received();
        Twin.assertSame(
                Twin.left(
                        one,
                        () -> officer.sends(
                                "/console/cases/bulk/outcome",
                                "act",
                                "LINK",
                                "case",
                                one + ":1",
                                "reference",
                                goal,
                                "kind",
                                "RELATED")),
                Twin.left(other, () -> bulk(other, 1, "link", Map.of("reference", goal, "kind", "RELATED"))));
    }

    @Test
    void whatAnActStillNeedsIsSaidBeforeAnythingIsDone() {
        String one = Cases.received();

        assertThat(officer.sends("/console/cases/bulk", "act", "MOVE").asString())
                .contains("No case is chosen", "Tick at least one case");
        Response move =
                officer.sends("/console/cases/bulk/outcome", "act", "MOVE", "case", one + ":0", "reason", "Kept.");
        move.then().statusCode(400);
        assertThat(move.asString()).contains("Choose a new status", ">Kept.</textarea>", one);
        assertThat(officer.sends("/console/cases/bulk/outcome", "act", "ASSIGN", "case", one + ":0")
                        .asString())
                .contains("Choose an officer");
        assertThat(officer.sends("/console/cases/bulk/outcome", "act", "BURN", "case", one + ":0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.sends("/console/cases/bulk/outcome", "act", "MOVE", "case", "nonsense", "to", "X")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void bulk(String reference, int version, String act, Map<String, Object> body) {
        as("officer")
                .body(Map.of("cases", List.of(Map.of("reference", reference, "version", version)), act, body))
                .post("/api/v1/cases/bulk")
                .then()
                .statusCode(200);
    }

    private static String name() {
        return "View " + NUMBER.incrementAndGet();
    }

    private static String idOf(String name) {
        return as("officer").get("/api/v1/case-views?limit=200").path("items.find { it.name == '" + name + "' }.id");
    }

    private static Map<String, Object> query(String id) {
        return as("officer").get("/api/v1/case-views/" + id).path("query");
    }
}
