package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.CaseActsTwinTest.assertLedOn;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.concord.casework.Asked;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** What concerns two cases, or takes two officers, leaves the same by page and by API. */
@QuarkusTest
class JoinedActsTwinTest {
    @Test
    void casesBecomeOneAndApartAgainAsByTheApi() {
        String byApi = Cases.received();
        String fromByApi = Cases.received();
        String byPage = Cases.received();
        String fromByPage = Cases.received();
        Resident browser = Staff.browser("officer");
        RequestSpecification call = Cases.now("officer", byApi).body(Map.of("from", fromByApi));
        ActForm form = ActForm.on(browser, at(byPage) + "/merge");

        var ofApi = left(byApi, () -> call.post(api(byApi) + "/merges").then().statusCode(200));
        assertSame(left(byPage, () -> assertLedOn(form.send("from", fromByPage))), ofApi);

        String merge = Cases.read("officer", byApi).path("merges[0].id");
        RequestSpecification undo = Cases.now("officer", byApi);
        ActForm apart = ActForm.on(browser, at(byPage) + "/merge");
        var parted = left(
                byApi, () -> undo.delete(api(byApi) + "/merges/" + merge).then().statusCode(200));
        assertSame(left(byPage, () -> assertLedOn(apart.send())), parted);
        assertThat(Cases.read("officer", fromByPage).<String>path("status")).isEqualTo("RECEIVED");
    }

    @Test
    void aReportIsTakenOutAsByTheApi() {
        String byApi = ofTwoReports();
        String byPage = ofTwoReports();
        RequestSpecification call =
                Cases.now("officer", byApi).body(Map.of("report", second(byApi), "reason", "Other."));
        ActForm form = ActForm.on(Staff.browser("officer"), at(byPage) + "/split");
        String report = second(byPage);

        var ofApi = left(byApi, () -> call.post(api(byApi) + "/splits").then().statusCode(201));

        assertSame(left(byPage, () -> assertLedOn(form.send("report", report, "reason", "Other."))), ofApi);
    }

    @Test
    void whatTheReceiptsHolderAskedForIsDecidedAsByTheApi() {
        Asked byApi = Asked.anonymous();
        Asked byPage = Asked.anonymous();
        assertThat(byApi.withdraws() && byPage.withdraws()).isTrue();
        RequestSpecification call = Cases.now("officer", byApi.reference())
                .body(Map.of("accept", false, "reason", "Somebody else has the slip."));
        String request = byApi.waiting("WITHDRAWAL");
        Resident browser = Staff.browser("officer");
        ActForm form = ActForm.on(browser, at(byPage.reference()) + "/requests/" + byPage.waiting("WITHDRAWAL"));

        var ofApi =
                left(byApi.reference(), () -> call.post(api(byApi.reference()) + "/requests/" + request + "/decisions")
                        .then()
                        .statusCode(200));
        var ofPage = left(
                byPage.reference(),
                () -> assertLedOn(form.send("accept", "no", "reason", "Somebody else has the slip.")));

        assertSame(ofPage, ofApi);
        assertThat(browser.look(at(byPage.reference()) + "/requests").asString())
                .contains("That nothing more be done", "Refused", "Somebody else has the slip.");
    }

    @Test
    void aCheckThatCouldNotHaveBeenMadeIsSaidOnTheForm() {
        Asked asked = Asked.anonymous();
        assertThat(asked.withdraws()).isTrue();
        String page = at(asked.reference()) + "/requests/" + asked.waiting("WITHDRAWAL");
        Resident browser = Staff.browser("officer");

        String refused = ActForm.on(browser, page)
                .send(
                        "accept",
                        "yes",
                        "check",
                        "MET_IN_PERSON",
                        "how",
                        "At the market.",
                        "effect",
                        "CASE_WITHDRAWN",
                        "reason",
                        "It is them.")
                .asString();

        assertThat(refused)
                .contains("There is a problem", "is possible only if", "At the market.", "It is them.")
                .containsPattern("value=\"MET_IN_PERSON\" checked");
    }

    @Test
    void aSecondOfficerDecidesAsByTheApi() {
        String byApi = CaseActsTwinTest.resolvedAndGrave();
        String byPage = CaseActsTwinTest.resolvedAndGrave();
        String idByApi = asked(byApi);
        String idByPage = asked(byPage);
        Resident browser = Staff.browser("coordinator");
        assertThat(browser.look("/console/approvals").asString()).contains("Close a case");
        ActForm form = ActForm.on(browser, "/console/approvals/" + idByPage);

        var ofApi = left(byApi, () -> as("coordinator")
                .body(Map.of("approve", true, "reason", "I read it."))
                .post("/api/v1/approvals/" + idByApi + "/decisions")
                .then()
                .statusCode(200));
        var ofPage = left(byPage, () -> assertLedOn(form.send("approve", "yes", "reason", "I read it.")));

        assertSame(ofPage, ofApi);
        assertThat(Cases.read("officer", byPage).<String>path("status")).isEqualTo("CLOSED");
        assertThat(form.send("approve", "yes", "reason", "I read it.").statusCode())
                .as("a second press")
                .isEqualTo(409);
    }

    @Test
    void whoAskedDoesNotDecide() {
        String id = asked(CaseActsTwinTest.resolvedAndGrave());
        Resident browser = Staff.browser("officer");
        String page = browser.open("/console/approvals/" + id).asString();

        assertThat(page)
                .contains("You asked for this yourself", "Action was taken")
                .doesNotContain("name=\"approve\"");
        assertThat(browser.answer("approve", "yes", "reason", "Mine.").asString())
                .contains("There is a problem", "You asked for this yourself. Somebody else has to decide it.");
        as("officer")
                .get("/api/v1/approvals/" + id)
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.is("PENDING"));
    }

    @Test
    void nobodySeesAnApprovalOfACaseThatIsNotTheirs() {
        String id = asked(CaseActsTwinTest.resolvedAndGrave());

        for (String account : List.of("officer2", "administrator")) {
            Resident browser = Staff.browser(account);
            assertThat(browser.look("/console/approvals/" + id).statusCode())
                    .as(account)
                    .isEqualTo(404);
            assertThat(browser.look("/console/approvals").asString()).doesNotContain(id);
        }
    }

    private static String asked(String reference) {
        return Cases.move("officer", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    private static String ofTwoReports() {
        String into = Cases.received();
        Cases.merge("officer", into, Cases.received()).then().statusCode(200);
        return into;
    }

    private static String second(String reference) {
        return Cases.read("officer", reference).path("reports[1].reference");
    }

    private static String at(String reference) {
        return "/console/cases/" + reference;
    }

    private static String api(String reference) {
        return "/api/v1/cases/" + reference;
    }
}
