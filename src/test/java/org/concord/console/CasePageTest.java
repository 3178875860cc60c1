package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** A case as officers read it on pages. */
@QuarkusTest
class CasePageTest {
    private static final String ARBORETUM = "E05015511";
    private static final String ELSEWHERE = "E05015508";

    @Test
    void whatHappenedComesFirstAndWhatForbidsBeforeIt() {
        String reference = ToldCases.telling("They threw a stone at our window. 4471");

        String page = page("officer", reference, "");

        assertThat(page)
                .containsSubsequence(
                        "<title>Case " + reference,
                        "Before you contact or tell anybody",
                        "The reporter’s identity is confidential. Details are held apart from the case, and asked for through a custodian.",
                        "The reporter has told the police already. That is no leave to tell them more.",
                        "Partners who may be told: housing. No others.",
                        "They want support.",
                        "Safe ways: telephone.",
                        "Safe hours: Monday from 18:00 to 21:00.",
                        "There is a note on safe contact",
                        "Never contact in any other way.",
                        "What happened",
                        "They threw a stone at our window. 4471",
                        "About 20 November 2026 at 21:10",
                        "Normanton",
                        "Verbal abuse",
                        "Somebody was hurt, not badly",
                        "A child was affected",
                        "Said not to be so: no weapon",
                        "A neighbour, known to the reporter",
                        "by an app for residents")
                .doesNotContain("Nadia", "07700900123", "never leave a message", "VERBAL_ABUSE", "ALREADY_REPORTED");
    }

    @Test
    void anAnonymousReporterWhoForbidsAllIsSaidSo() {
        assertThat(page("officer", Cases.received(), ""))
                .contains(
                        "The reporter is anonymous. Do not try to find out who they are.",
                        "Do not tell the police.",
                        "Do not tell any partner organisation.",
                        "How to reach them safely was not said.");
    }

    @Test
    void severityStandsBesideWhyAndWhoConfirmedIt() {
        String reference = Cases.of(Reported.threatToLife());
        assertThat(page("officer", reference, ""))
                .contains("Critical", "Nobody has confirmed it yet.", "Nobody has said yet whether it is a crime");

        Cases.post(
                "officer",
                reference,
                "/assessments",
                Map.of("severity", "P2_HIGH", "crimeStatus", "CRIME", "reason", "It was a prank."));

        assertThat(page("officer", reference, ""))
                .contains("Confirmed by ", "“It was a prank.”", "A crime.", "As perceived", "points)", "</svg> High");
    }

    @Test
    void theClockSaysWhyItStandsStill() {
        String reference = Cases.received();
        Cases.post("officer", reference, "/pauses", Map.of("reason", "AWAITING_PARTNER", "note", "Housing looks"))
                .then()
                .statusCode(200);

        assertThat(page("officer", reference, ""))
                .containsPattern("Stopped on .* by .*: waiting for a partner – Housing looks");
    }

    @Test
    void whatIsWrittenIsTextWhateverItLooksLike() {
        String reference = ToldCases.telling(ToldCases.MARKUP);
        ToldCases.note(reference, ToldCases.MARKUP);
        ToldCases.message(reference, ToldCases.MARKUP);
        ToldCases.task(reference, "<b>task</b>");
        String other = ToldCases.telling(ToldCases.MARKUP);

        Stream.of(
                        "",
                        "/timeline",
                        "/thread",
                        "/notes",
                        "/similar/" + other,
                        "/summary?with=NARRATIVE&with=NOTES&with=MESSAGES")
                .forEach(path -> assertThat(page("officer", reference, path))
                        .as(path)
                        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
                        .doesNotContain("<script>alert", "<img src=x", "<b>task"));
    }

    @Test
    void whatIsWrittenFromRightToLeftIsShownSo() {
        String reference = ToldCases.telling(ToldCases.ARABIC);
        ToldCases.note(reference, ToldCases.URDU);

        assertThat(page("officer", reference, ""))
                .containsPattern("<blockquote class=\"concord-narrative\" dir=\"auto\"[^>]*>" + ToldCases.ARABIC)
                .contains("dir=\"auto\">" + ToldCases.URDU);
    }

    @Test
    void outOfScopeACaseDoesNotExistOnAnyOfItsPages() {
        String reference = Cases.of(Reported.in(ELSEWHERE));
        String own = Cases.received();
        Resident officer = Staff.browser("officer");

        Stream.of("", "/timeline", "/thread", "/notes", "/evidence", "/similar", "/summary")
                .map(path -> "/console/cases/" + reference + path)
                .forEach(path -> {
                    assertThat(officer.look(path).statusCode()).as(path).isEqualTo(404);
                    assertThat(officer.look(path).asString()).doesNotContain("Two men shouted");
                });
        assertThat(officer.look("/console/cases/" + own + "/similar/" + reference)
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.look("/console/cases/nonsense").statusCode()).isEqualTo(404);
        assertThat(officer.look("/console/cases/" + own + "/timeline?cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(officer.look("/console/cases/" + own + "/summary?with=ALL").statusCode())
                .isEqualTo(400);
        assertThat(page("coordinator", reference, "")).contains("Two men shouted");
    }

    @Test
    void aReferenceAsSomebodyTypesItFindsTheCase() {
        String reference = Cases.received();

        assertThat(page("officer", reference.toLowerCase(Locale.ROOT), "/thread"))
                .contains("/console/cases/" + reference + "/notes");
    }

    @Test
    void allThatHappenedStandsInOneLineTheNewestFirst() {
        String reference = ToldCases.telling("Told once. 8812");
        ToldCases.note(reference, "Rang the school 8813");
        ToldCases.message(reference, "We have read it 8814");
        ToldCases.task(reference, "Visit 8815");
        as("officer")
                .body(Map.of("kind", "SAFEGUARDING_ADULT"))
                .post("/api/v1/cases/" + reference + "/hand-overs")
                .then()
                .statusCode(201);
        as("officer")
                .body(Map.of("kind", "PREVENT"))
                .post("/api/v1/cases/" + reference + "/hand-overs")
                .then()
                .statusCode(201);

        assertThat(page("officer", reference, "/timeline"))
                .containsSubsequence(
                        "Handed to adult safeguarding",
                        "Visit 8815",
                        "Message to the reporter",
                        "We have read it 8814",
                        "Rang the school 8813",
                        "Reported by an app for residents")
                .doesNotContain("Prevent", "consulted", "8812");
    }

    @Test
    void aLongTimelineIsPaged() {
        String reference = Cases.received();
        for (int i = 0; i < 52; i++) {
            ToldCases.note(reference, "Note number %02d.".formatted(i));
        }
        Resident officer = Staff.browser("officer");
        String first = officer.open("/console/cases/" + reference + "/timeline").asString();
        assertThat(first).contains("Note number 51.").doesNotContain("Note number 01.");

        String earlier = officer.open(link(first, ">Earlier<")).asString();

        assertThat(earlier)
                .contains("Note number 01.", "Note number 00.", "Reported by")
                .doesNotContain("number 51.");
        assertThat(officer.open("/console/cases/" + reference + "/notes").asString())
                .contains("Note number 49.", "Later notes")
                .doesNotContain("Note number 50.");
    }

    @Test
    void similarCasesAreLaidBesideEachOther() {
        String words = "Masked riders circled the carousel chanting zanzibar slogans 5150.";
        String one = ToldCases.telling(words);
        String other = ToldCases.telling(words);

        assertThat(page("officer", one, "/similar")).contains("Look at " + other + " beside it");
        assertThat(page("officer", one, "/similar/" + other))
                .contains(one, other, "Normanton", "(alike)", "Same incident")
                .containsSubsequence("5150.", "5150.");
    }

    @Test
    void onPaperStandsTheLeastUnlessMoreIsAskedFor() {
        String reference = ToldCases.telling("Word for word 7733");
        ToldCases.note(reference, "Officers among themselves 7734");
        ToldCases.message(reference, "To the reporter 7735");

        String least = page("officer", reference, "/summary");
        assertThat(least)
                .contains(
                        "Normanton",
                        "Left out: What was told, word for word; ",
                        "The reporter has told the police already.")
                .doesNotContain("7733", "7734", "7735", "A neighbour", nameOf("officer"));
        assertThat(page(
                        "officer",
                        reference,
                        "/summary?with=NARRATIVE&with=SUBJECTS&with=NOTES&with=MESSAGES&with=PLACE&with=OFFICERS"))
                .contains("7733", "7734", "7735", "A neighbour", "Left out: nothing", nameOf("officer"));
    }

    @Test
    void whatIsInDangerNowIsOpenedByBreakingTheGlass() {
        String reference = Cases.of(Reported.in(ELSEWHERE));
        Resident officer = Staff.browser("deputy");
        assertThat(officer.look("/console/cases/" + reference).asString()).contains("/console/break-glass");

        String form = officer.open("/console/break-glass").asString();
        Response without = officer.sent("reference", reference, "reason", " ", "once", once(form));
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.asString()).contains("Error: Break the glass", "Enter a reason");
        assertThat(officer.look("/console/cases/" + reference).statusCode()).isEqualTo(404);

        String opened = officer.answer("reference", reference, "reason", "She is on the phone.", "once", once(form))
                .asString();

        assertThat(officer.at()).isEqualTo("/console/cases/" + reference + "?done=glass-broken");
        assertThat(opened).contains("The case is open to you for an hour.", "Two men shouted");
        assertThat(page("coordinator", reference, "/timeline"))
                .contains("Opened by breaking the glass", "She is on the phone.");
    }

    @Test
    void aReportOfTheCaseLeadsToItsPage() {
        String told = anyone().body(Reported.in(ARBORETUM))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");

        assertThat(page("officer", told, "")).containsPattern("<title>Case CF-");
    }

    @Test
    void everyActThatIsListedHasItsPage() {
        String reference = Cases.received();
        List<String> paths = CaseActs.names().stream()
                .map(name -> "/console/cases/" + reference + "/" + name)
                .toList();
        Resident officer = Staff.browser("officer");

        assertThat(paths)
                .allSatisfy(path -> assertThat(officer.look(path).statusCode()).isNotEqualTo(404));
    }

    private static String page(String account, String reference, String path) {
        Response page = Staff.browser(account).open("/console/cases/" + reference + path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.asString();
    }

    private static String nameOf(String account) {
        return as("administrator")
                .queryParam("limit", 200)
                .get("/api/v1/officers")
                .path("items.find { it.email == '" + account + "@demo.invalid' }.name");
    }

    private static String once(String form) {
        return form.replaceAll("(?s).*name=\"once\" value=\"([^\"]*)\".*", "$1");
    }

    private static String link(String page, String text) {
        String before = page.substring(0, page.indexOf(text));
        return before.substring(before.lastIndexOf("href=\"") + 6, before.lastIndexOf('"'))
                .replace("&amp;", "&");
    }
}
