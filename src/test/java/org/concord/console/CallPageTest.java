package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call as an officer without JavaScript takes it: nothing that was typed is lost, and nobody else sees it. */
@QuarkusTest
class CallPageTest {
    private static final String CALL = "/console/call";

    private Resident officer;

    @BeforeEach
    void signIn() {
        officer = Staff.browser("officer");
    }

    @BeforeEach
    void nothingIsKept() {
        OwnersEyes.run("DELETE FROM draft");
    }

    @Test
    void aDroppedSessionKeepsWhatWasSaved() {
        ActForm form = ActForm.on(officer, CALL);
        assertThat(saved(
                                "quietly",
                                "true",
                                "narrative",
                                "Half told 6120.",
                                "types",
                                "THREAT",
                                "types",
                                "VERBAL_ABUSE",
                                "identity",
                                "NAMED")
                        .statusCode())
                .isEqualTo(204);
        given().header("Authorization", "Bearer " + officer.cookies().get("session"))
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(204);

        Response door = form.send("narrative", "Half told 6120. And more.");
        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.header("Location")).contains("/sign-in");

        String again = Staff.browser("officer").look(CALL).asString();
        assertThat(again)
                .contains("Half told 6120.</textarea>")
                .containsPattern("value=\"THREAT\" checked")
                .containsPattern("value=\"VERBAL_ABUSE\" checked")
                .containsPattern("value=\"NAMED\" checked")
                .doesNotContain("And more");
        assertThat(Staff.browser("coordinator").look(CALL).asString()).doesNotContain("6120");
    }

    @Test
    void savedByTheButtonItWaitsForWhoeverTypedIt() {
        Response saved = saved("narrative", "By the button 5541.", "subjectName2", "Somebody");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.header("Location")).endsWith("/console/call?done=draft-saved");
        String page = officer.open(CALL + "?done=draft-saved").asString();
        assertThat(page).contains("What you typed is saved.", "By the button 5541.", "value=\"Somebody\"");
        assertThat(OwnersEyes.tablesThatHold("By the button 5541")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndEverythingStays() {
        Response refused = ActForm.on(officer, CALL)
                .send(
                        "kind",
                        "HATE_INCIDENT",
                        "narrative",
                        "Stays 3309.",
                        "precision",
                        "EXACT",
                        "postcode",
                        "nonsense",
                        "identity",
                        "ANONYMOUS",
                        "name",
                        "Anna",
                        "subjectText2",
                        "tall",
                        "subjectName3",
                        "x".repeat(201),
                        "lat",
                        "north",
                        "safeFrom",
                        "18:00");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("<title>Error: Take a report</title>", "<a href=\"#lat\">The latitude must be a number")
                .contains(
                        "Stays 3309.</textarea>",
                        "value=\"nonsense\"",
                        "value=\"Anna\"",
                        ">tall</textarea>",
                        "value=\"18:00\"");

        Response then = ActForm.of(officer, CALL, refused.asString())
                .send(
                        "kind",
                        "HATE_INCIDENT",
                        "narrative",
                        "Stays 3309.",
                        "precision",
                        "EXACT",
                        "postcode",
                        "nonsense",
                        "identity",
                        "ANONYMOUS",
                        "name",
                        "Anna",
                        "subjectText2",
                        "tall",
                        "subjectName3",
                        "x".repeat(201));
        assertThat(then.statusCode()).isEqualTo(400);
        assertThat(then.asString())
                .contains(
                        "<a href=\"#motivations\">",
                        "<a href=\"#day\">",
                        "<a href=\"#postcode\">",
                        "<a href=\"#name\">")
                .contains("<a href=\"#subjectName3\">", "is not taken from somebody who stays anonymous")
                .doesNotContain("HATE_INCIDENT;", "CONFIDENTIAL or NAMED", "/api/v1");
        assertThat(officer.look(CALL).asString()).as("kept as a draft, too").contains("Stays 3309.");
        assertThat(OwnersEyes.value("SELECT count(*) FROM report WHERE narrative LIKE 'Stays 3309%'"))
                .isEqualTo(0L);
    }

    @Test
    void whatIsTypedIsTextAndNothingElse() {
        String markup = "</textarea>" + ToldCases.MARKUP;

        saved("narrative", markup, "place", "\"><script>alert(1)</script>", "kind", "<b>", "subjectName1", markup);

        assertThat(officer.look(CALL).asString())
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "<img src=x", "<b>");
        assertThat(ActForm.on(officer, CALL)
                        .send("narrative", markup, "kind", "<b>")
                        .asString())
                .contains("Choose the kind of report from the list")
                .doesNotContain("<script>alert", "<img src=x", "<b>");
    }

    @Test
    void allThatWasTypedIsWipedOnRequest() {
        saved("narrative", "Not after all 9912.");
        String token = Resident.tokenOf(officer.look(CALL));

        assertThat(officer.sendTo(CALL + "/wipe", "token", token).header("Location"))
                .endsWith("/console/call?done=call-wiped");

        assertThat(officer.look(CALL).asString()).doesNotContain("9912");
        assertThat(OwnersEyes.count("draft")).isEqualTo(0);
    }

    @Test
    void aFormThatIsNotOursIsNotKept() {
        assertThat(officer.sendTo(CALL + "/draft", "token", "nonsense", "narrative", "Forged 1187.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.look(CALL).asString()).doesNotContain("1187");
    }

    @Test
    void noMoreThanAReportCanHoldIsKept() {
        Response refused = saved("narrative", "x".repeat(70_000));

        assertThat(refused.statusCode()).isIn(400, 413);
        assertThat(OwnersEyes.count("draft")).isEqualTo(0);
    }

    @Test
    void codesAreReadOutByWords() {
        assertThat(SpokenCode.of("CR-26-AZ07X"))
                .containsExactly(
                        new SpokenCode("CR", "Charlie Romeo"),
                        new SpokenCode("26", "two six"),
                        new SpokenCode("AZ07X", "Alfa Zulu zero seven X-ray"));
        assertThat(SpokenCode.of("0912-3345"))
                .extracting(SpokenCode::aloud)
                .containsExactly("zero nine one two", "three three four five");
    }

    @Test
    void everyFieldOfTheFormIsKept() {
        Map<String, ?> none = CallFields.typed(CallFields.form(Map.of()));
        assertThat(none).isEmpty();
        String page = officer.look(CALL).asString();
        Pattern.compile("<(?:input|textarea|select)[^>]* name=\"(\\w+)\"")
                .matcher(page.substring(page.indexOf("data-call="), page.indexOf("They do not want to report")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("token"))
                .forEach(name -> assertThat(CallFields.typed(CallFields.form(Map.of(name, List.of("x")))))
                        .as(name)
                        .containsKey(name));
    }

    private Response saved(Object... typed) {
        return officer.sendTo(CALL + "/draft", withToken(typed));
    }

    private Object[] withToken(Object... typed) {
        List<Object> all = new ArrayList<>(List.of(typed));
        all.add("token");
        all.add(Resident.tokenOf(officer.look(CALL)));
        return all.toArray();
    }
}
