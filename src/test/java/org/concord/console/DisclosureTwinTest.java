package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.CaseActsTwinTest.assertLedOn;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.casework.AtCase;
import org.concord.platform.TestClock;
import org.concord.referral.Disclosing;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others are told of a case by page as by the API: as far as the reporters allow, and past it by two officers. */
@QuarkusTest
class DisclosureTwinTest {
    private static final Object[] TO_THE_POLICE = {
        "recipient",
        "POLICE",
        "gateway",
        "CDA_1998_S115",
        "fields",
        "NARRATIVE",
        "fields",
        "SUMMARY",
        "purpose",
        "To keep them safe"
    };
    private static final Object[] PAST_THE_WISH = {
        "recipient",
        "POLICE",
        "gateway",
        "VITAL_INTERESTS",
        "fields",
        "NARRATIVE",
        "fields",
        "IDENTITY",
        "purpose",
        "To keep them safe",
        "override",
        "There is a risk to life"
    };

    private final TestClock clock;
    private Resident browser;

    @Inject
    DisclosureTwinTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void signIn() {
        browser = Staff.browser("officer");
    }

    @Test
    void whatTheReporterAllowsIsToldAsByTheApi() {
        AtCase byApi = Disclosing.caseOf("NAMED", "WITHOUT_IDENTITY", "HOUSING");
        AtCase byPage = Disclosing.caseOf("NAMED", "WITHOUT_IDENTITY", "HOUSING");
        String due = inDays(20).toString();
        Map<String, Object> body = Disclosing.asked("POLICE", "CDA_1998_S115", "NARRATIVE", "SUMMARY");
        body.put("dueOn", due);
        ActForm form = ActForm.on(browser, at(byPage) + "/new");

        var ofApi = left(
                byApi.reference(),
                () -> byApi.post("officer", "/disclosures", body).then().statusCode(201));
        assertSame(left(byPage.reference(), () -> assertLedOn(form.send(with(TO_THE_POLICE, "dueOn", due)))), ofApi);

        Response again = form.send(with(TO_THE_POLICE, "dueOn", due));
        assertThat(again.header("Location")).endsWith("?done=disclosed");
        assertThat(Disclosing.kept(byPage)).as("pressed twice").isEqualTo(1);
        assertThat(browser.look(at(byPage)).asString())
                .contains(
                        "The police",
                        "Necessary or expedient against crime and disorder: Crime and Disorder Act 1998 s.115",
                        "Told: The case in short; The reporter’s own words.",
                        "To keep them safe",
                        "They are to answer by ")
                .doesNotContain("Nobody was told anything", "CDA_1998_S115");
    }

    @Test
    void whatTheReportersAllowIsSaidBeforeTheChoice() {
        AtCase file = Disclosing.caseOf("CONFIDENTIAL", "NAMED", "HOUSING");
        AtCase other = Disclosing.caseOf("NAMED", "ALREADY_REPORTED", "HEALTH");
        Disclosing.join(file, other);

        assertThat(browser.look(at(file) + "/new").asString())
                .containsSubsequence(
                        "What the reporters allow",
                        file.report(),
                        "The police</dt><dd>What happened, and who reported it",
                        "Housing</dt><dd>What happened, but not who reported it",
                        "Health</dt><dd><strong>Nothing</strong>",
                        other.report(),
                        "<strong>Nothing by us: the reporter has told them already</strong>",
                        "Health</dt><dd>What happened, and who reported it",
                        "Who is told",
                        "The law that allows it",
                        "Crime and Disorder Act 1998 s.115. Leads to: The police, Housing",
                        "Risk to life or of serious harm",
                        "Reaches past the reporter’s wish.",
                        "What is told");

        assertLedOn(ActForm.on(browser, at(file) + "/new").send(TO_THE_POLICE));
        assertThat(browser.look(at(file)).asString())
                .containsSubsequence(
                        "Told: The case in short; The reporter’s own words.",
                        "Nothing was told.",
                        "Not told, because the reporter does not allow it: The case in short; The reporter’s own words.");
    }

    @Test
    void whatNobodyAllowsComesBackAndCanBeAskedOfASecondOfficerAsByTheApi() {
        AtCase byApi = Disclosing.caseOf("NAMED", "NO");
        AtCase byPage = Disclosing.caseOf("NAMED", "NO");
        String page = at(byPage) + "/new";

        Response refused = ActForm.on(browser, page).send(TO_THE_POLICE);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: ",
                        "No reporter of this case allows all of that to be told to them",
                        "<strong>Nothing</strong>",
                        "<details class=\"govuk-details\" open>",
                        "To keep them safe")
                .containsPattern("value=\"NARRATIVE\" checked");
        ActForm form = ActForm.of(browser, page, refused.asString());
        assertThat(form.send(with(TO_THE_POLICE, "override", "Danger")).asString())
                .contains("The law does not reach past the wish of a reporter");

        var ofApi = left(
                byApi.reference(),
                () -> byApi.post("officer", "/disclosures", override()).then().statusCode(202));
        var ofPage = left(
                byPage.reference(),
                () -> assertThat(form.send(PAST_THE_WISH).header("Location")).endsWith("/disclosures?done=waiting"));
        assertSame(ofPage, ofApi);
        assertThat(Disclosing.kept(byPage)).isZero();
        assertThat(browser.look(at(byPage) + "?done=waiting").asString())
                .contains("Tell nobody yet. A second officer has to agree first", "href=\"/console/approvals\"");
    }

    @Test
    void theSecondOfficerReadsItInWordsAndAgreesAsByTheApi() {
        AtCase byApi = Disclosing.caseOf("NAMED", "NO");
        AtCase byPage = Disclosing.caseOf("NAMED", "NO");
        String idByApi = asked(byApi);
        String idByPage = asked(byPage);
        Resident deputy = Staff.browser("deputy");
        assertThat(deputy.look("/console/approvals/" + idByPage).asString())
                .contains(
                        "Tell others what the reporter does not allow",
                        "The police",
                        "Risk to life or of serious harm: UK GDPR Art 6(1)(d)",
                        "The reporter’s own words, Who the reporter is",
                        "To keep them safe",
                        "There is a risk to life")
                .doesNotContain("VITAL_INTERESTS", "Narrative", "Vital interests");
        ActForm form = ActForm.on(deputy, "/console/approvals/" + idByPage);

        var ofApi = left(
                byApi.reference(),
                () -> Disclosing.decide("deputy", idByApi, true).then().statusCode(200));
        assertSame(
                left(
                        byPage.reference(),
                        () -> assertLedOn(form.send("approve", "yes", "reason", "I have looked at it"))),
                ofApi);
        assertThat(browser.look(at(byPage)).asString())
                .contains(
                        "Past the reporter’s wish",
                        "There is a risk to life. ",
                        " agreed.",
                        "Told although the reporter does not allow it: The reporter’s own words; Who the reporter is.");
    }

    @Test
    void whatCameOfItIsWrittenDownAsByTheApi() {
        AtCase byApi = Disclosing.caseOf("NAMED", "NAMED");
        AtCase byPage = Disclosing.caseOf("NAMED", "NAMED");
        String idByApi = told(byApi);
        String page = at(byPage) + "/" + told(byPage);
        ActForm form = ActForm.on(browser, page);

        var ofApi = left(byApi.reference(), () -> as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("outcome", "ACTION_TAKEN", "answer", "We moved them."))
                .patch(byApi.path("/disclosures/" + idByApi))
                .then()
                .statusCode(200));
        assertSame(
                left(
                        byPage.reference(),
                        () -> assertLedOn(form.send("outcome", "ACTION_TAKEN", "answer", "We moved them."))),
                ofApi);
        assertThat(browser.look(page).asString())
                .contains("They acted", "“We moved them.”")
                .containsPattern("value=\"ACTION_TAKEN\" checked");

        Response overtaken = form.send("outcome", "DECLINED", "answer", "They cannot.");
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.asString()).contains("Somebody changed this meanwhile", "They cannot.");
        assertLedOn(
                ActForm.of(browser, page, overtaken.asString()).send("outcome", "DECLINED", "answer", "They cannot."));
        assertThat(browser.look("/console/cases/" + byPage.reference() + "/timeline")
                        .asString())
                .contains("Told to others: police", "Those who were told answered: declined");
    }

    @Test
    void readingItIsRecordedAsByTheApi() {
        AtCase file = Disclosing.caseOf("NAMED", "NAMED");
        String id = told(file);

        var ofApi = left(file.reference(), () -> file.get("/disclosures"));
        for (String page : List.of("", "/" + id, "/new")) {
            assertSame(
                    left(file.reference(), () -> assertThat(
                                    browser.look(at(file) + page).statusCode())
                            .isEqualTo(200)),
                    ofApi);
        }
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsTold() {
        AtCase file = Disclosing.caseOf("NAMED", "NAMED");

        assertThat(ActForm.on(browser, at(file) + "/new")
                        .send("dueOn", "tomorrow")
                        .asString())
                .contains(
                        "Choose who is told",
                        "Choose the law",
                        "Choose what is told: at least one",
                        "Enter what it is for",
                        "The day of the answer must be a day, like 2026-03-29");
        assertThat(ActForm.on(browser, at(file) + "/new")
                        .send(with(TO_THE_POLICE, "recipient", "VICTIM_SUPPORT"))
                        .asString())
                .contains("The law does not lead to this recipient");
        assertThat(Disclosing.kept(file)).isZero();
        assertThat(ActForm.on(browser, at(file) + "/" + told(file)).send().asString())
                .contains("Choose what came of it, or another day for the answer");
    }

    @Test
    void ofACaseOfSomebodyElseNothingIsThere() {
        AtCase foreign = AtCase.openedElsewhere();
        AtCase ours = Disclosing.caseOf("NAMED", "NAMED");
        String theirs = told(ours);
        ActForm form = ActForm.on(browser, at(ours) + "/new");

        for (String page : List.of("", "/new", "/" + theirs)) {
            assertThat(browser.look(at(foreign) + page).statusCode()).as(page).isEqualTo(404);
        }
        for (String page : List.of("/new", "/" + theirs)) {
            assertThat(browser.sendTo(at(foreign) + page, "token", form.hidden("token"), "outcome", "DECLINED")
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    private static Map<String, Object> override() {
        return Disclosing.override("POLICE", "VITAL_INTERESTS", "NARRATIVE", "IDENTITY");
    }

    private static String asked(AtCase file) {
        return file.post("officer", "/disclosures", override())
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    private static String told(AtCase file) {
        return file.post("officer", "/disclosures", Disclosing.asked("POLICE", "CONSENT", "SUMMARY"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(days);
    }

    /** One field more, or another value for one that is there. */
    private static Object[] with(Object[] fields, String name, String value) {
        List<Object> all = new ArrayList<>(List.of(fields));
        int there = all.indexOf(name);
        if (there >= 0) {
            all.set(there + 1, value);
        } else {
            all.addAll(List.of(name, value));
        }
        return all.toArray();
    }

    private static String at(AtCase file) {
        return "/console/cases/" + file.reference() + "/disclosures";
    }
}
