package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.console.Twin.all;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;
import static org.concord.tension.Calendar.EVENTS;
import static org.concord.tension.Calendar.NORMANTON;
import static org.concord.tension.Calendar.RUMOURS;
import static org.concord.tension.Calendar.added;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concord.place.WorkingTime;
import org.concord.resident.Resident;
import org.concord.tension.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and rumours on pages: each form leaves what the API leaves, and what is wrong is said without losing anything. */
@QuarkusTest
class CalendarTwinTest {
    private static final String EVENTS_PAGE = "/console/tension/events";
    private static final String RUMOURS_PAGE = "/console/tension/rumours";

    @Inject
    WorkingTime workingTime;

    private Resident officer = new Resident();

    @BeforeEach
    void isSignedIn() {
        officer = Staff.browser("officer");
    }

    private String in(int days) {
        return workingTime.today().plusDays(days).toString();
    }

    private static String idOf(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static void assertLedOn(Response answer, String done) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("?done=" + done);
    }

    private Object[] eventFields(String title, String firstDay) {
        return new Object[] {
            "title",
            title,
            "kind",
            "MARCH",
            "firstDay",
            firstDay,
            "wards",
            NORMANTON,
            "status",
            "PLANNED",
            "lastDay",
            "",
            "source",
            "",
            "note",
            "",
            "watchFrom",
            "",
            "watchUntil",
            ""
        };
    }

    @Test
    void anEventIsAddedAndOnceAlone() {
        String byApi = added("officer", EVENTS, Calendar.event("Twin", in(5)));
        ActForm form = ActForm.on(officer, EVENTS_PAGE + "/new");
        String byPage = idOf(form.send(eventFields("Twin of a page", in(5))));

        assertSame(all("tension-event:" + byPage), all("tension-event:" + byApi));
        assertThat(idOf(form.send(eventFields("Twin of a page", in(5))))).isEqualTo(byPage);
        assertThat(officer.look(EVENTS_PAGE).asString())
                .contains("Week of ", "Twin of a page", "Watched now")
                .contains(EVENTS_PAGE + "/" + byPage);
        assertThat(officer.look("/console/tension").asString()).contains(EVENTS_PAGE, RUMOURS_PAGE);
    }

    @Test
    void anEventIsReviewedChangedAndCopied() {
        String byApi = added("officer", EVENTS, Calendar.event("Api", in(-4)));
        String byPage = added("officer", EVENTS, Calendar.event("Page", in(-4)));
        String page = EVENTS_PAGE + "/" + byPage;
        ActForm form = ActForm.on(officer, page);

        assertThat(officer.look(page).asString()).contains("(overdue)", "This is the review that was due on");
        var reviewed = left("tension-event:" + byApi, () -> Calendar.post(
                        "officer", EVENTS + "/" + byApi + "/reviews", Map.of("seen", "Calm", "finding", "UNCHANGED"))
                .then()
                .statusCode(201));
        assertSame(
                left(
                        "tension-event:" + byPage,
                        () -> assertLedOn(
                                form.sendTo(page + "/reviews", "seen", "Calm", "finding", "UNCHANGED"),
                                "event-reviewed")),
                reviewed);

        Map<String, Object> body = Calendar.event("Page moved", in(-4));
        body.put("status", "CONFIRMED");
        var changed = left(
                "tension-event:" + byApi,
                () -> Calendar.put("officer", byApi, 0, body).then().statusCode(200));
        Object[] fields = eventFields("Page moved", in(-4));
        fields[9] = "CONFIRMED";
        assertSame(left("tension-event:" + byPage, () -> assertLedOn(form.sendTo(page, fields), "saved")), changed);
        Response late = form.sendTo(page, fields);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.asString()).contains("Somebody changed this meanwhile", "Page moved");

        String copyByApi = Calendar.post("officer", EVENTS + "/" + byApi + "/copies", Map.of())
                .path("id");
        String copyByPage = idOf(ActForm.on(officer, page).sendTo(page + "/copies"));
        assertSame(all("tension-event:" + copyByPage), all("tension-event:" + copyByApi));
    }

    @Test
    void whatIsWrongIsSaidOnTheFormWithAllThatWasTyped() {
        Object[] fields = eventFields("Kept as typed", "");
        fields[3] = "";
        assertThat(ActForm.on(officer, EVENTS_PAGE + "/new").send(fields).asString())
                .contains(
                        "<title>Error: Add an event", "Kept as typed", "Enter the first day", "Choose what kind it is");
        String id = added("officer", EVENTS, Calendar.event("Wrong", in(-1)));
        String page = EVENTS_PAGE + "/" + id;
        assertThat(ActForm.on(officer, page)
                        .sendTo(page + "/reviews", "seen", "Kept", "finding", "RAISE")
                        .asString())
                .contains("Error: ", "Kept", "Enter what the level should become, and why");
        assertThat(ActForm.on(officer, RUMOURS_PAGE + "/new")
                        .send("text", "Kept too")
                        .asString())
                .contains("<title>Error: Write a rumour down", "Kept too", "Choose how it goes round");
        assertThat(Staff.browser("officer2").look(page).statusCode()).isEqualTo(404);
    }

    @Test
    void aRumourIsWrittenDownChangedAndItsLineApproved() {
        Map<String, Object> body = Calendar.rumour("Api");
        body.put("line", "Say this.");
        String byApi = added("officer", RUMOURS, body);
        ActForm form = ActForm.on(officer, RUMOURS_PAGE + "/new");
        Object[] typed = {
            "text",
            "Page",
            "channels",
            "WORD_OF_MOUTH",
            "channels",
            "MESSAGING",
            "wards",
            NORMANTON,
            "spread",
            "UNKNOWN",
            "status",
            "UNVERIFIED",
            "line",
            "Say this.",
            "area",
            "",
            "known",
            "",
            "nextReview",
            "",
            "firstSeenAt",
            ""
        };
        String byPage = idOf(form.send(typed));
        String page = RUMOURS_PAGE + "/" + byPage;
        assertSame(all("rumour:" + byPage), all("rumour:" + byApi));
        assertThat(idOf(form.send(typed))).as("pressed twice").isEqualTo(byPage);
        assertThat(officer.look(page).asString())
                .contains("must not be said yet")
                .doesNotContain("Your decision");

        Resident coordinator = Staff.browser("coordinator");
        assertThat(coordinator.look(RUMOURS_PAGE + "?show=waiting").asString()).contains(page);
        var decided = left("rumour:" + byApi, () -> Calendar.decide(
                        "coordinator", byApi, Map.of("line", Calendar.line(byApi), "approve", true))
                .then()
                .statusCode(200));
        ActForm decision = ActForm.on(coordinator, page);
        assertThat(decision.send("lineId", Calendar.line(byPage)).asString()).contains("Choose your decision");
        assertSame(
                left("rumour:" + byPage, () -> assertLedOn(decision.send("approve", "yes"), "line-approved")), decided);
        assertThat(coordinator.look(page).asString()).contains("Approved: may be said in public");

        var changed = left("rumour:" + byApi, () -> Calendar.patch(
                        "officer", byApi, 1, Map.of("status", "FALSE", "publishedWhere", "Website"))
                .then()
                .statusCode(200));
        Object[] fields = {
            "text",
            "Page",
            "channels",
            "MESSAGING",
            "wards",
            NORMANTON,
            "spread",
            "WIDE",
            "status",
            "FALSE",
            "area",
            "",
            "known",
            "It is not so",
            "nextReview",
            "",
            "publishedWhere",
            "Website"
        };
        assertSame(
                left(
                        "rumour:" + byPage,
                        () -> assertLedOn(ActForm.on(officer, page).sendTo(page, fields), "saved")),
                changed);
        assertThat(officer.look(page).asString()).contains("Website", "It is not so", "Known widely");

        var line = left("rumour:" + byApi, () -> Calendar.patch("officer", byApi, 2, Map.of("line", "Say that."))
                .then()
                .statusCode(200));
        assertSame(
                left(
                        "rumour:" + byPage,
                        () -> assertLedOn(
                                ActForm.on(officer, page).sendTo(page + "/line", "line", "Say that."), "line-written")),
                line);
    }

    @Test
    void aCoordinatorIsNotAskedAboutTheirOwnLine() {
        Map<String, Object> body = Calendar.rumour("Own");
        body.put("line", "My words.");
        String id = added("coordinator", RUMOURS, body);
        Resident coordinator = Staff.browser("coordinator");
        String page = RUMOURS_PAGE + "/" + id;
        assertThat(coordinator.look(page).asString()).contains("My words.").doesNotContain("Your decision");
        Response own = ActForm.on(coordinator, page)
                .sendTo(page + "/line/decisions", "lineId", Calendar.line(id), "approve", "yes");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.asString()).contains("You wrote this line yourself");
        Resident other = Staff.browser("coordinator2");
        assertLedOn(ActForm.on(other, page).send("approve", "no", "reason", "Too long"), "line-refused");
        assertThat(coordinator.look(page).asString()).contains("Refused: must not be said", "Too long");
    }

    @Test
    void theCalendarShowsTheDaysThatAreAskedForInTheWardThatIsAskedFor() {
        String far = added("officer", EVENTS, Calendar.event("In twenty days", in(20)));
        String past = added("officer", EVENTS, Calendar.event("Long ago", in(-60)));
        assertThat(officer.look(EVENTS_PAGE).asString()).doesNotContain(far);
        assertThat(wholeList("?ahead=30&ward=" + NORMANTON)).contains(far);
        assertThat(wholeList("?ahead=past")).contains(past).contains("Past");
        assertThat(officer.look(EVENTS_PAGE + "?ahead=nonsense&ward=nowhere").statusCode())
                .isEqualTo(200);
        assertThat(List.of("MARCH", "PLANNED"))
                .noneMatch(code -> officer.look(EVENTS_PAGE).asString().contains(">" + code + "<"));
    }

    /** As far as its first pages lead: other tests have events, too. */
    private String wholeList(String query) {
        StringBuilder all = new StringBuilder();
        String next = EVENTS_PAGE + query;
        for (int pages = 0; next != null && pages < 20; pages++) {
            String html = officer.look(next).asString();
            all.append(html);
            var link = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\"").matcher(html);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return all.toString();
    }
}
