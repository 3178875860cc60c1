package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** Reading a case on a page leaves what reading it over the API leaves. */
@QuarkusTest
class CaseReadTwinTest {
    private static final String PAGES = "/console/cases/";
    private static final String API = "/api/v1/cases/";

    @Test
    void readingACaseIsOneConsultation() {
        assertSameReading("", "");
        String reference = Cases.received();
        assertThat(Twin.left(reference, () -> look(PAGES + reference))).hasSize(1);
    }

    @Test
    void readingItsThreadNotesAndFilesIsRecordedAsThere() {
        assertSameReading("/thread", "/messages");
        assertSameReading("/notes", "/notes");
        assertSameReading("/evidence", "/attachments");
    }

    @Test
    void whatWasSuggestedIsRecordedAsThere() {
        String one = Cases.received();
        Cases.received();

        Twin.assertSame(Twin.left(one, () -> look(PAGES + one + "/similar")), Twin.left(one, () -> api().get(
                        API + one + "/suggestions")));
    }

    @Test
    void aTimelineIsAConsultationAndTwoCasesAreTwo() {
        String one = Cases.received();
        String other = Cases.received();
        List<Twin.Entry> consulted = Twin.left(one, () -> api().get(API + one));

        Twin.assertSame(Twin.left(one, () -> look(PAGES + one + "/timeline")), consulted);
        Twin.assertSame(Twin.left(one, () -> look(PAGES + one + "/similar/" + other)), consulted);
        Twin.assertSame(Twin.left(other, () -> look(PAGES + one + "/similar/" + other)), consulted);
    }

    @Test
    void aFileIsReadShownAndFetchedAsThere() {
        String ours = Cases.received();
        String theirs = Cases.received();
        String onPage = ToldCases.picture(ours);
        String overApi = ToldCases.picture(theirs);
        // A copy is made by whoever is first, a timer or a reader, and that is recorded; so both are there before.
        api().get(API + ours + "/attachments/" + onPage + "/shown").then().statusCode(200);
        api().get(API + theirs + "/attachments/" + overApi + "/shown").then().statusCode(200);

        Twin.assertSame(
                Twin.left(ours, () -> look(PAGES + ours + "/evidence/" + onPage)),
                Twin.left(theirs, () -> api().get(API + theirs + "/attachments/" + overApi + "/custody")));
        Twin.assertSame(
                Twin.left(ours, () -> look(PAGES + ours + "/evidence/" + onPage + "/shown")),
                Twin.left(theirs, () -> api().get(API + theirs + "/attachments/" + overApi + "/shown")));
        Twin.assertSame(
                Twin.left(ours, () -> look(PAGES + ours + "/evidence/" + onPage + "/original")),
                Twin.left(theirs, () -> api().get(API + theirs + "/attachments/" + overApi)));
        assertThat(api().get(API + ours + "/attachments/" + onPage + "/custody")
                        .jsonPath()
                        .getList("items.step"))
                .isEqualTo(api().get(API + theirs + "/attachments/" + overApi + "/custody")
                        .jsonPath()
                        .getList("items.step"));
        assertThat(look(PAGES + ours + "/evidence/" + onPage).asString())
                .contains("The copy was looked at", "The original was opened");
    }

    @Test
    void aPictureIsShownAndFetchedWithTheSameStrictness() {
        String reference = Cases.received();
        String id = ToldCases.picture(reference);

        Response shown = look(PAGES + reference + "/evidence/" + id + "/shown");
        assertThat(shown.contentType()).isEqualTo("image/png");
        assertThat(shown.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(look(PAGES + reference + "/evidence/" + id + "/original").header("Content-Disposition"))
                .startsWith("attachment");
        assertThat(Staff.browser("officer2")
                        .look(PAGES + reference + "/evidence/" + id + "/shown")
                        .statusCode())
                .isEqualTo(404);
        assertThat(look(PAGES + Cases.received() + "/evidence/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheReporterWroteIsReadByTheButtonAlone() {
        Map.Entry<String, Slip> ours = written();
        Map.Entry<String, Slip> theirs = written();
        Resident officer = Staff.browser("officer");
        String thread = PAGES + ours.getKey() + "/thread";
        officer.open(thread);
        assertThat(officer.open(thread).asString()).contains("Unread", "Mark all as read");

        List<Twin.Entry> onPage =
                Twin.left(ours.getKey(), () -> officer.sendTo(thread + "/reads", "token", token(officer, thread)));
        List<Twin.Entry> overApi =
                Twin.left(theirs.getKey(), () -> api().post(API + theirs.getKey() + "/messages/reads"));

        assertThat(onPage.stream()
                        .filter(entry -> !entry.action().equals("case-consulted"))
                        .toList())
                .isEqualTo(overApi)
                .isNotEmpty();
        assertThat(officer.open(thread).asString()).contains("Read by us on ").doesNotContain("Mark all as read");
    }

    @Test
    void whatTheReporterWroteAfterThePageWasOpenedStaysUnread() {
        Map.Entry<String, Slip> written = written();
        Resident officer = Staff.browser("officer");
        String thread = PAGES + written.getKey() + "/thread";
        ActForm form = ActForm.on(officer, thread);
        written.getValue()
                .holder()
                .body(Map.of("text", "He is at the door now."))
                .post("/api/v1/my-report/messages")
                .then()
                .statusCode(201);

        URI to = URI.create(form.send().header("Location"));

        assertThat(officer.open(to.getPath() + "?" + to.getQuery()).asString())
                .contains("Read by us on ", "Unread", "The reporter has written more that nobody has read yet.");
        Cases.read("officer", written.getKey()).then().body("unreadMessages", equalTo(1));
    }

    @Test
    void breakingTheGlassLeavesTheSame() {
        String ours = Cases.of(Reported.in("E05015508"));
        String theirs = Cases.of(Reported.in("E05015508"));
        Resident officer = Staff.browser("officer");
        officer.open("/console/break-glass");

        Twin.assertSame(
                Twin.left(ours, () -> officer.sent("reference", ours, "reason", "Danger now")),
                Twin.left(
                        theirs, () -> api().body(Map.of("reason", "Danger now")).post(API + theirs + "/break-glass")));
    }

    @Test
    void aSummarySaysWhatItHeldBack() {
        String reference = Cases.received();

        List<Twin.Entry> left = Twin.left(reference, () -> look(PAGES + reference + "/summary?with=NARRATIVE"));

        assertThat(left).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("case-summarised");
            assertThat(entry.facts()).containsEntry("leftOut", "[PLACE, SUBJECTS, NOTES, MESSAGES, OFFICERS]");
        });
    }

    private static void assertSameReading(String page, String api) {
        String ours = Cases.received();
        String theirs = Cases.received();
        Twin.assertSame(Twin.left(ours, () -> look(PAGES + ours + page)), Twin.left(theirs, () -> api().get(
                        API + theirs + api)));
    }

    private static Map.Entry<String, Slip> written() {
        Slip slip = Slip.of(Reported.verbalAbuse());
        String reference = Cases.read("coordinator", slip.reference()).path("reference");
        slip.holder()
                .body(Map.of("text", "It happened again."))
                .post("/api/v1/my-report/messages")
                .then()
                .statusCode(201);
        return Map.entry(reference, slip);
    }

    private static String token(Resident officer, String page) {
        return officer.look(page).asString().replaceAll("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
    }

    private static Response look(String path) {
        return Staff.browser("officer").look(path);
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").header("Authorization", "Bearer " + Callers.token("officer"));
    }
}
