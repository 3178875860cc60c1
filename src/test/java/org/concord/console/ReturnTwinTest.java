package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.concord.tension.Returns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Weekly returns on pages: what is read there, and that a signature leaves what the API leaves. */
@QuarkusTest
class ReturnTwinTest {
    private static final String ALL = "/console/tension/returns";

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aSignatureOnAPageLeavesWhatTheApiLeaves() {
        String byApi = Returns.week(clock, 20);
        String byPage = Returns.week(clock, 21);
        Resident coordinator = Staff.browser("coordinator");
        ActForm form = ActForm.on(coordinator, ALL + "/" + byPage);

        var ofApi = left(
                "weekly-return:" + byApi,
                () -> Returns.sign(byApi, "Remarks 7201.").then().statusCode(201));
        var ofPage = left("weekly-return:" + byPage, () -> {
            Response answer = form.send("remarks", "Remarks 7201.");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith(byPage + "?done=return-signed");
        });

        assertSame(alike(ofPage), alike(ofApi));
        assertThat(form.send("remarks", "Remarks 7201.").statusCode())
                .as("sent twice, signed once")
                .isEqualTo(303);
        assertThat(coordinator.look(ALL + "/" + byPage + "?done=return-signed").asString())
                .contains("The return is signed in your name", "Signed by", "SHA-256", "Remarks 7201.")
                .doesNotContain("Sign the return");
        clock.advance(Duration.ofMinutes(1)); // who is who has to be read anew
        assertThat(coordinator.look(ALL + "?before=" + Returns.week(clock, 19)).asString())
                .containsSubsequence(byApi, "signed by", byPage, "signed by", "not signed");
    }

    /** What was signed differs with the week; all else is compared. */
    private static List<Twin.Entry> alike(List<Twin.Entry> entries) {
        return entries.stream()
                .map(one -> {
                    Map<String, Object> facts = new TreeMap<>(one.facts());
                    facts.computeIfPresent(
                            "sha256", (name, hash) -> String.valueOf(hash).length());
                    return new Twin.Entry(one.action(), one.actor(), "return", facts, one.detailHeld());
                })
                .toList();
    }

    @Test
    void whoComesSecondSeesWhoSigned() {
        String week = Returns.week(clock, 22);
        Resident coordinator = Staff.browser("coordinator");
        ActForm form = ActForm.on(coordinator, ALL + "/" + week);
        Returns.sign(week, null).then().statusCode(201);

        Response refused = form.send("remarks", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("<title>Error: ", "signed once", "Signed by");
    }

    @Test
    void tooLongARemarkIsKeptAndNothingIsSigned() {
        String week = Returns.week(clock, 23);
        Resident coordinator = Staff.browser("coordinator");
        Response refused = ActForm.on(coordinator, ALL + "/" + week).send("remarks", "y".repeat(4001));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("<a href=\"#remarks\">Your remarks", "yyyy", "Not signed.");
    }

    @Test
    void theListBeginsWithThisWeekWhichNobodySignsYet() {
        Resident coordinator = Staff.browser("coordinator");
        String week = Returns.week(clock, 0);
        assertThat(coordinator.look(ALL).asString()).contains(ALL + "/" + week, "not over yet");
        assertThat(coordinator.look(ALL + "/" + week).asString())
                .contains("The week is not over yet.", "Incidents by ward")
                .doesNotContain("Sign the return");
        assertThat(coordinator.look(ALL + "/" + Returns.week(clock, -1)).statusCode())
                .isEqualTo(404);
        assertThat(coordinator.look(ALL + "/2025-W53").statusCode()).isEqualTo(404);
        assertThat(coordinator.look(ALL + "?before=nonsense").asString()).contains(ALL + "/" + week);
    }

    @Test
    void theWayThereIsShownToThoseWhoMayGoIt() {
        assertThat(Staff.browser("coordinator").look("/console/tension").asString())
                .contains("\"" + ALL + "\"");
        Resident officer = Staff.browser("officer");
        assertThat(officer.look("/console/tension").asString()).doesNotContain("\"" + ALL + "\"");
        assertThat(officer.look(ALL).statusCode()).isEqualTo(403);
    }
}
