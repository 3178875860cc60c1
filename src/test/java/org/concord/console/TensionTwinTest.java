package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;
import static org.concord.tension.TensionWards.body;
import static org.concord.tension.TensionWards.decide;
import static org.concord.tension.TensionWards.version;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concord.casework.AtCase;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tension of a ward on its pages: what is decided there leaves what the API leaves, and everybody sees what is theirs. */
@QuarkusTest
class TensionTwinTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";
    private static final String ALL = "/console/tension";
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject
    TestClock clock;

    private Resident coordinator = new Resident();

    @BeforeEach
    void isSignedIn() {
        coordinator = Staff.browser("coordinator");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void whatIsDecidedOnThePageIsDecidedAsByTheApi() {
        String cited = AtCase.opened().reference();
        Map<String, Object> body = body(clock, "MODERATE");
        body.put(
                "evidence",
                List.of(
                        Map.of("kind", "CASE", "reference", cited),
                        Map.of("kind", "OTHER", "reference", "A talk 7141")));
        // The entry names what held before: that must be the same for both.
        decide(ALLESTREE, body(clock, "MODERATE")).then().statusCode(201);
        decide(NORMANTON, body(clock, "MODERATE")).then().statusCode(201);
        int levelled = version(ALLESTREE) - version(NORMANTON);

        var ofApi =
                left("ward:" + NORMANTON, () -> decide(NORMANTON, body).then().statusCode(201));
        ActForm form = ActForm.on(coordinator, at(ALLESTREE));
        var ofPage = left(
                "ward:" + ALLESTREE,
                () -> CaseActsTwinTest.assertLedOn(form.send(
                        fields("MODERATE", "Reasons 7142.", cited + "\r\n\r\nA talk 7141", in(Duration.ofHours(3))))));

        assertSame(withoutWard(ofPage, 0), withoutWard(ofApi, levelled));
        assertThat(coordinator.look(at(ALLESTREE) + "?done=level-decided").asString())
                .containsSubsequence(
                        "The level stands in your name until its review.",
                        "<h1",
                        "Tension in Allestree",
                        "Moderate",
                        "All decisions",
                        "Reasons 7142.",
                        "href=\"/console/cases/" + cited,
                        "A talk 7141");
    }

    /** Wards and their versions differ; all else is compared. */
    private static List<Twin.Entry> withoutWard(List<Twin.Entry> entries, int more) {
        return entries.stream()
                .map(one -> {
                    Map<String, Object> facts = new TreeMap<>(one.facts());
                    facts.computeIfPresent("version", (name, version) -> Integer.parseInt(version.toString()) + more);
                    return new Twin.Entry(one.action(), one.actor(), "ward", facts, one.detailHeld());
                })
                .toList();
    }

    @Test
    void whatIsMissingIsNamedAndAllThatWasTypedStays() {
        int before = version(NORMANTON);

        Response refused = ActForm.on(coordinator, at(NORMANTON))
                .send("rationale", "Kept 7143.", "evidence", "CF-26-22222-22222", "nextReview", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: ",
                        "<a href=\"#level\">Choose the level",
                        "<a href=\"#nextReview\">Enter the next review",
                        "Kept 7143.")
                .doesNotContain("NORMAL, MODERATE");
        Response late = ActForm.on(coordinator, at(NORMANTON))
                .send(fields("IMMINENT", "Kept 7144.", "", in(Duration.ofHours(12))));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.asString())
                .contains(
                        "<a href=\"#nextReview\">The next review must be at most 8 hours from now where the level is Imminent",
                        "value=\"IMMINENT\" checked");
        assertThat(version(NORMANTON)).isEqualTo(before);
    }

    @Test
    void whoWasOvertakenSeesWhatHoldsNowAndCanSendItAgain() {
        ActForm form = ActForm.on(coordinator, at(NORMANTON));
        Map<String, Object> others = body(clock, "TENSE");
        others.put("rationale", "Others’ reasons 7145.");
        decide(NORMANTON, others).then().statusCode(201);

        Object[] fields = fields("NORMAL", "Mine 7146.", "", in(Duration.ofHours(3)));
        Response refused = form.send(fields);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString())
                .contains("Somebody changed this meanwhile", "Others’ reasons 7145.", "Mine 7146.");
        CaseActsTwinTest.assertLedOn(
                ActForm.of(coordinator, at(NORMANTON), refused.asString()).send(fields));
    }

    @Test
    void aFormSentTwiceDecidesOnce() {
        ActForm form = ActForm.on(coordinator, at(NORMANTON));
        Object[] fields = fields("NORMAL", "Once 7147.", "", in(Duration.ofHours(3)));
        CaseActsTwinTest.assertLedOn(form.send(fields));
        int after = version(NORMANTON);

        CaseActsTwinTest.assertLedOn(form.send(fields));

        assertThat(version(NORMANTON)).isEqualTo(after);
    }

    @Test
    void anOfficerReadsTheirWardsAndIsAskedNothing() {
        decide(NORMANTON, body(clock, "TENSE")).then().statusCode(201);
        Resident officer = Staff.browser("officer");

        assertThat(officer.look(ALL).asString())
                .contains("href=\"" + at(NORMANTON) + "\"")
                .doesNotContain("href=\"" + at(ALLESTREE) + "\"")
                .contains("Allestree"); // a tile without a level
        assertThat(officer.look(at(NORMANTON)).asString())
                .contains("Tense", "Leaflets at the mosque", "What is known speaks for")
                .doesNotContain("Decide how tense it is");
        assertThat(officer.look(at(ALLESTREE)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatNeedsReviewStandsFirstAndSaysSo() {
        decide(NORMANTON, body(clock, "IMMINENT")).then().statusCode(201);
        Map<String, Object> calm = body(clock, "NORMAL");
        calm.put("nextReview", clock.instant().plusSeconds(60).toString());
        decide("E05015524", calm).then().statusCode(201);
        clock.advance(Duration.ofSeconds(61));

        String page = coordinator.look(ALL).asString();
        String table = page.substring(page.indexOf("id=\"wards\""));

        assertThat(table).containsSubsequence("Spondon", "Needs review (was Normal)", "Normanton", "Imminent");
        assertThat(page).contains("<pattern id=\"tension-imminent\"");
        assertThat(coordinator.look(at("E05015524")).asString())
                .contains("Needs review (was Normal)", "it says nothing of today until somebody decides again");
    }

    private static Object[] fields(String level, String rationale, String evidence, String review) {
        return new Object[] {"level", level, "rationale", rationale, "evidence", evidence, "nextReview", review};
    }

    private String in(Duration from) {
        return FIELD.format(ZonedDateTime.ofInstant(clock.instant().plus(from), ZoneId.of("Europe/London")));
    }

    private static String at(String ward) {
        return ALL + "/wards/" + ward;
    }
}
