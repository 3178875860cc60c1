package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.concord.tension.Calendar;
import org.concord.tension.Observed;
import org.concord.tension.Returns;
import org.concord.tension.TensionWards;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due in tension waits for those whose it is, and goes once it is seen to; its list shows just that. */
@QuarkusTest
class TensionWaitsTest {
    private static final String DUE = "/api/v1/tension/due";

    /** Of which no other test speaks. */
    private static final String WARD = "E05015509";

    private static final String ANOTHER = "E05015510";

    @Inject
    TestClock clock;

    @Inject
    Watched watched;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void anObservationWaitsUntilSomebodyLooksAtItAgain() {
        Adviser author = officer(WARD);
        Adviser colleague = officer(WARD);
        Adviser elsewhere = officer(ANOTHER);
        int before = due(author).getInt("observations");
        int others = due(elsewhere).getInt("observations");
        String id = by(author)
                .body(Observed.talk("wards", List.of(WARD)))
                .post(Observed.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(due(author).getInt("observations")).isEqualTo(before);

        OwnersEyes.run(
                "UPDATE tension_observation SET review_by = ? WHERE id = ?",
                Returns.day(clock, 0),
                UUID.fromString(id));

        assertThat(due(author).getInt("observations")).isEqualTo(before + 1);
        assertThat(due(author).getInt("ownObservations")).isEqualTo(1);
        assertThat(due(colleague).getInt("observations")).isEqualTo(before + 1);
        assertThat(due(colleague).getInt("ownObservations")).isZero();
        assertThat(due(elsewhere).getInt("observations")).isEqualTo(others);
        assertThat(author.signedIn().open("/console").asString())
                .contains("Tension: what waits for you", "1 observation of yours", "dueForReview=true&amp;mine=true");
        assertThat(colleague.signedIn().open("/console").asString()).doesNotContain("of yours");
        assertThat(ids(author, Observed.PATH + "?dueForReview=true&mine=true")).containsExactly(id);
        assertThat(ids(colleague, Observed.PATH + "?mine=true")).isEmpty();

        by(colleague)
                .body(Map.of("outcome", "KEPT"))
                .post(Observed.PATH + "/" + id + "/reviews")
                .then()
                .statusCode(201);
        assertThat(due(author).getInt("observations")).isEqualTo(before);
        assertThat(due(author).getInt("ownObservations")).isZero();
    }

    @Test
    void anEventWaitsFromTheDayOfItsReviewOn() {
        Adviser officer = officer(WARD);
        Adviser elsewhere = officer(ANOTHER);
        int before = due(officer).getInt("eventReviews");
        int others = due(elsewhere).getInt("eventReviews");
        String late = event(officer, 2);
        assertThat(due(officer).getInt("eventReviews")).isEqualTo(before);

        String today = event(officer, 3);

        assertThat(due(officer).getInt("eventReviews")).isEqualTo(before + 1);
        assertThat(due(elsewhere).getInt("eventReviews")).isEqualTo(others);
        assertThat(ids(officer, Calendar.EVENTS + "?reviewDue=true"))
                .contains(today)
                .doesNotContain(late);
        assertThat(ids(officer, Calendar.EVENTS + "?reviewOverdue=true")).doesNotContain(today);
        assertThat(ids(officer, Calendar.EVENTS + "?reviewDue=false"))
                .contains(late)
                .doesNotContain(today);
        var browser = officer.signedIn();
        assertThat(browser.open("/console").asString()).contains("/console/tension/events#review");
        assertThat(browser.open("/console/tension/events").asString())
                .contains("To be looked at again by today", "id=\"review\"");

        by(officer)
                .body(Map.of("seen", "Calm.", "finding", "UNCHANGED"))
                .post(Calendar.EVENTS + "/" + today + "/reviews")
                .then()
                .statusCode(201);
        assertThat(due(officer).getInt("eventReviews")).isEqualTo(before);
    }

    @Test
    void aLineWaitsForCoordinatorsWhoDidNotWriteIt() {
        Map<String, Object> body = new HashMap<>(Calendar.rumour("Waits in an inbox " + UUID.randomUUID()));
        body.put("line", "It is not so.");
        int before = waiting("coordinator2").getInt("rumourLines");
        int own = waiting("coordinator").getInt("rumourLines");
        String id = Calendar.added("coordinator", Calendar.RUMOURS, body);

        assertThat(waiting("coordinator2").getInt("rumourLines")).isEqualTo(before + 1);
        assertThat(waiting("coordinator").getInt("rumourLines")).isEqualTo(own);
        assertThat(waiting("officer").getInt("rumourLines")).isZero();
        assertThat(Calendar.listed("coordinator2", Calendar.RUMOURS, "decidable=true"))
                .contains(id);
        assertThat(Calendar.listed("coordinator", Calendar.RUMOURS, "decidable=true"))
                .doesNotContain(id);
        assertThat(Staff.browser("coordinator2").open("/console").asString())
                .contains("/console/tension/rumours?show=to-decide", "to be decided by somebody other than its writer");

        Calendar.decide("coordinator2", id, Map.of("line", Calendar.line(id), "approve", true))
                .then()
                .statusCode(200);
        assertThat(waiting("coordinator2").getInt("rumourLines")).isEqualTo(before);
    }

    @Test
    void aLevelThatNeedsReviewWaitsForThoseWhoMayDecideIt() {
        TensionWards.decide(WARD, TensionWards.body(clock, "MODERATE")).then().statusCode(201);
        assertThat(waiting("coordinator").getList("levels.ward")).doesNotContain(WARD);

        clock.advance(Duration.ofMinutes(31));
        Callers.signAllInAnew();

        assertThat(waiting("coordinator").getList("levels.ward")).contains(WARD);
        assertThat(due(officer(WARD)).getList("levels")).isEmpty();
        assertThat(Staff.browser("coordinator").open("/console").asString())
                .contains("/console/tension/wards/" + WARD, "needs review: what was decided is out of date");
        TensionWards.decide(WARD, TensionWards.body(clock, "NORMAL")).then().statusCode(201);
        assertThat(waiting("coordinator").getList("levels.ward")).doesNotContain(WARD);
    }

    @Test
    void aSignalWaitsUntilSomebodySaysWhatItIs() {
        watched.beginAnew();
        String id = watched.normanton();

        assertThat(waiting("officer").getInt("signals")).isEqualTo(1);
        assertThat(waiting("coordinator").getInt("signals")).isEqualTo(1);
        assertThat(waiting("officer2").getInt("signals")).isZero();
        var browser = Staff.browser("officer");
        assertThat(browser.open("/console").asString()).contains("1 signal</a> without a verdict");
        assertThat(browser.open("/console/tension/signals?show=unjudged").asString())
                .contains("/console/tension/signals/" + id);

        as("officer")
                .body(Map.of("verdict", "FINDING"))
                .post("/api/v1/tension/signals/" + id + "/verdicts")
                .then()
                .statusCode(201);
        assertThat(waiting("officer").getInt("signals")).isZero();
        assertThat(browser.open("/console").asString()).doesNotContain("without a verdict");
        assertThat(Calendar.listed("officer", "/api/v1/tension/signals", "unjudged=true"))
                .isEmpty();
        watched.beginAnew();
    }

    @Test
    void theReturnOfTheWeekThatIsOverWaitsForACoordinator() {
        String week = Returns.week(clock, 1);
        assertThat(waiting("coordinator").getString("unsignedWeek")).isEqualTo(week);
        assertThat(waiting("officer").getString("unsignedWeek")).isNull();
        assertThat(Staff.browser("coordinator").open("/console").asString())
                .contains("Return of week " + week, "/console/tension/returns/" + week);

        Returns.sign(week, null).then().statusCode(201);

        assertThat(waiting("coordinator").getString("unsignedWeek")).isNull();
        // a signature stays, and others read this week as it goes on
        OwnersEyes.run(
                "DELETE FROM tension_return WHERE week = date_trunc('week', CAST(? AS date))",
                Returns.day(clock, 1).toString());
    }

    @Test
    void anActionOfOnesOwnIsCountedOnTheDayItIsDue() {
        Adviser officer = officer(WARD);
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", "KIN_CONTACT", "what", "Ask around", "wards", List.of(WARD)));
        body.put("dueAt", clock.instant().plus(Duration.ofDays(3)).toString());
        by(officer).body(body).post("/api/v1/tension/actions").then().statusCode(201);
        assertThat(due(officer).getInt("actions")).isZero();
        OwnersEyes.run("UPDATE tension_action SET due_at = now() WHERE owner_id = CAST(? AS uuid)", officer.id());
        assertThat(due(officer).getInt("actions")).isEqualTo(1);
        assertThat(due(officer(WARD)).getInt("actions")).isZero();
    }

    private String event(Adviser officer, int daysAgo) {
        Map<String, Object> body =
                Calendar.event("Waits", Returns.day(clock, 0).minusDays(daysAgo).toString());
        body.put("wards", List.of(WARD));
        return by(officer)
                .body(body)
                .post(Calendar.EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Adviser officer(String ward) {
        return Adviser.of(null, "officer", List.of(ward));
    }

    private static RequestSpecification by(Adviser officer) {
        return given().contentType("application/json").header("Authorization", "Bearer " + officer.token());
    }

    private static JsonPath due(Adviser officer) {
        return by(officer).get(DUE).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath waiting(String account) {
        return as(account).get(DUE).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> ids(Adviser officer, String list) {
        return by(officer)
                .get(list + "&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
