package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms by which something is done to a case: what is wrong is said, nothing typed is lost, nothing is done twice or unseen. */
@QuarkusTest
class CaseActFormsTest {
    private static final String ELSEWHERE = "E05015508";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess",
                "assign",
                "move",
                "pause",
                "resume",
                "note",
                "message",
                "task",
                "tasks",
                "link",
                "restriction",
                "conflict",
                "merge",
                "split",
                "requests",
                "risk",
                "actions"
            })
    void aCaseOfSomebodyElseIsNotThere(String act) {
        String foreign = Cases.of(Reported.in(ELSEWHERE));
        Resident browser = Staff.browser("officer");

        Response asked = browser.open("/console/cases/" + foreign + "/" + act);
        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(asked.asString()).contains("There is nothing here").doesNotContain(foreign);
        browser.open("/console/cases/" + Cases.received() + "/note");
        if (!List.of("tasks", "requests").contains(act)) {
            String token = hidden(browser.look("/console/cases/" + Cases.received() + "/note"), "token");
            assertThat(browser.sendTo("/console/cases/" + foreign + "/" + act, "token", token, "reason", "x")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "note,text,''",
        "message,text,''",
        "assess,reason,''",
        "assign,reason,Kept as typed.",
        "move,reason,Kept as typed.",
        "pause,note,Kept as typed.",
        "task,title,Kept as typed.",
        "link,reference,Kept as typed.",
        "restriction,reason,Kept as typed.",
        "conflict,reason,''",
        "merge,from,Kept as typed."
    })
    void whatIsWrongIsSaidAndWhatWasTypedStays(String act, String field, String typed) {
        Resident browser = Staff.browser("officer");
        String reference = Cases.received();

        Response refused =
                ActForm.on(browser, "/console/cases/" + reference + "/" + act).send(field, typed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("<title>Error: ", "There is a problem", reference, "href=\"#")
                .contains(typed);
        assertThat(Cases.read("officer", reference).<String>path("status")).isEqualTo("RECEIVED");
    }

    @ParameterizedTest
    @CsvSource({"assess,reason", "assign,reason", "move,reason", "pause,note", "restriction,reason", "merge,reason"})
    void whoWasOvertakenIsToldAndCanSendItAgain(String act, String field) {
        String reference = Cases.received();
        String other = Cases.received();
        Resident browser = Staff.browser("officer");
        String page = "/console/cases/" + reference + "/" + act;
        ActForm form = ActForm.on(browser, page);
        Cases.post("officer", reference, "/assessments", Map.of("reason", "Faster."))
                .then()
                .statusCode(200);
        String me = Cases.idOf("officer");
        Object[] fields = {
            field,
            "Slower 4471.",
            "officerId",
            me,
            "officerIds",
            me,
            "to",
            "WITHDRAWN",
            "severity",
            "P3_MEDIUM",
            "from",
            other
        };
        if (act.equals("pause")) {
            fields = new Object[] {field, "Slower 4471.", "reason", "AWAITING_VICTIM"};
        }

        Response refused = form.send(fields);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("Somebody changed this meanwhile");
        assertThat(act.equals("merge") || refused.asString().contains("Slower 4471."))
                .isTrue();
        CaseActsTwinTest.assertLedOn(
                ActForm.of(browser, page, refused.asString()).send(fields));
    }

    @Test
    void aFormPressedTwiceIsDoneOnce() {
        String reference = Cases.received();
        String other = Cases.received();
        Resident browser = Staff.browser("officer");
        String me = Cases.idOf("officer");
        twice(browser, reference, "note", "text", "Once.");
        twice(browser, reference, "message", "text", "Once.");
        twice(browser, reference, "task", "title", "Once.", "ownerId", me, "dueAt", "2036-01-01T12:00");
        twice(browser, reference, "link", "reference", other, "kind", "RELATED");

        Response read = Cases.read("officer", reference);
        assertThat(read.jsonPath().getList("notes")).hasSize(1);
        assertThat(read.jsonPath().getList("messages")).hasSize(1);
        assertThat(read.jsonPath().getList("tasks")).hasSize(1);
        assertThat(read.jsonPath().getList("links")).hasSize(1);
        twice(browser, reference, "conflict", "reason", "My neighbour.");
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM case_conflict x JOIN case_file c ON c.id = x.case_id WHERE c.reference = ?",
                        reference))
                .isEqualTo(1L);
        assertThat(browser.look("/console/cases/" + reference).statusCode()).isEqualTo(404);
    }

    @Test
    void otherWordsInAFormThatWasSentAreSentOnlyByWhoMeansIt() {
        String reference = Cases.received();
        Resident browser = Staff.browser("officer");
        String page = "/console/cases/" + reference + "/note";
        ActForm form = ActForm.on(browser, page);
        CaseActsTwinTest.assertLedOn(form.send("text", "First."));

        Response refused = form.send("text", "Second.");

        assertThat(refused.asString()).contains("This form was sent before, with other words", "Second.");
        CaseActsTwinTest.assertLedOn(
                ActForm.of(browser, page, refused.asString()).send("text", "Second."));
        assertThat(Cases.read("officer", reference).jsonPath().getList("notes")).hasSize(2);
    }

    @Test
    void onlyStepsThatArePossibleAreOfferedAndAnyOtherIsRefusedInWords() {
        String reference = Cases.received();
        Resident browser = Staff.browser("officer");
        String page = "/console/cases/" + reference + "/move";
        assertThat(browser.look(page).asString())
                .contains("value=\"TRIAGED\"", "value=\"WITHDRAWN\"")
                .doesNotContain("value=\"CLOSED\"", "Why it is closed");

        assertThat(ActForm.on(browser, page)
                        .send("to", "CLOSED", "closureReason", "TRANSFERRED", "reason", "x")
                        .asString())
                .contains("The case cannot take this step from where it stands now");
    }

    @Test
    void lawfulExpressionNeedsAJudgementBefore() {
        String reference = Cases.received();
        Cases.move("officer", reference, "TRIAGED").then().statusCode(200);
        Resident browser = Staff.browser("officer");

        Response refused = ActForm.on(browser, "/console/cases/" + reference + "/move")
                .send("to", "CLOSED", "closureReason", "LAWFUL_EXPRESSION", "reason", "A view.");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("Nobody has judged yet that this is lawful", "A view.");
    }

    @Test
    void aTaskIsEndedAndTakenUpAgain() {
        String reference = Cases.received();
        Resident browser = Staff.browser("officer");
        String path = "/console/cases/" + reference;
        CaseActsTwinTest.assertLedOn(ActForm.on(browser, path + "/task")
                .send("title", "Visit", "ownerId", Cases.idOf("officer"), "dueAt", "2036-01-01T12:00"));
        ActForm done = ActForm.on(browser, path + "/tasks");
        CaseActsTwinTest.assertLedOn(done.send("state", "DONE"));
        assertThat(done.send("state", "DONE").asString()).contains("Somebody changed this meanwhile");
        assertThat(ActForm.on(browser, path + "/tasks")
                        .send("state", "CANCELLED")
                        .asString())
                .contains("This task is done or called off already");
        CaseActsTwinTest.assertLedOn(ActForm.on(browser, path + "/tasks").send("state", "OPEN"));
        assertThat(browser.look(path + "/tasks").asString()).contains("To do", "1 January 2036 at 12:00");
    }

    @Test
    void aTemplateFillsTheMessageWithoutAScript() {
        String reference = Cases.received();
        Resident browser = Staff.browser("officer");
        Map<String, Object> template =
                as("officer").get("/api/v1/reply-templates").path("items[0]");

        String page = browser.look("/console/cases/" + reference + "/message?template=" + template.get("code") + "."
                        + template.get("language"))
                .asString();

        assertThat(page).contains(escaped((String) template.get("text")));
        assertThat(page).contains("Nothing is sent: they did not say how they can be reached safely.");
        assertThat(browser.look("/console/cases/" + reference + "/message?template=no.such")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTemplateThatNobodyHasCheckedSaysSoWhereItIsChosen() {
        String message = "/console/cases/" + Cases.received() + "/message";
        OwnersEyes.run(
                "INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on) VALUES (1, 'zz-draft', 'pl', 'Szkic', 'x', 'Us (draft: to be checked)', '2027-01-01')");
        try {
            assertThat(Staff.browser("officer").look(message).asString())
                    .contains("Szkic (Polish, draft that nobody has checked)");
            OwnersEyes.run("UPDATE reply_template SET owner = 'Us' WHERE code = 'zz-draft'");
            assertThat(Staff.browser("officer").look(message).asString()).contains("Szkic (Polish)");
        } finally {
            OwnersEyes.run("DELETE FROM reply_template WHERE code = 'zz-draft'");
        }
    }

    private static String escaped(String text) {
        return text.lines().findFirst().orElseThrow().replace("&", "&amp;").replace("'", "&#39;");
    }

    private static void twice(Resident browser, String reference, String act, Object... fields) {
        ActForm form = ActForm.on(browser, "/console/cases/" + reference + "/" + act);
        CaseActsTwinTest.assertLedOn(form.send(fields));
        CaseActsTwinTest.assertLedOn(form.send(fields));
    }

    private static String hidden(Response page, String name) {
        return page.asString().replaceFirst("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }
}
