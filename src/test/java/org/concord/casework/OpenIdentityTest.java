package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is shown who told us, on which ground and how long; everybody else is not. */
@QuarkusTest
class OpenIdentityTest {
    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aGrantShowsWhoeverAskedWhoItIsAndHowToReachThemSafely() {
        Identified told = Identified.confidential();
        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
        String request = told.granted("officer", 60);

        told.read("officer")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("reference", equalTo(told.reference()))
                .body("reports", hasSize(1))
                .body("reports[0].reference", equalTo(told.report()))
                .body("reports[0].identity", equalTo("CONFIDENTIAL"))
                .body("reports[0].ground", equalTo("GRANTED"))
                .body("reports[0].until", not(nullValue()))
                .body("reports[0].name", equalTo(told.name()))
                .body("reports[0].email", equalTo(told.email()))
                .body("reports[0].phone", equalTo(told.phone()))
                .body("reports[0].language", equalTo("pl"))
                .body("reports[0].contactSafety.safeChannels", contains("PHONE"))
                .body("reports[0].contactSafety.safeHours[0].from", equalTo("18:00"))
                .body("reports[0].contactSafety.note", equalTo("ask for the library"));
        told.entries("identity-opened")
                .then()
                .body("items", hasSize(1))
                .body("items[0].facts.ground", equalTo("GRANTED"))
                .body("items[0].facts.by", equalTo(request))
                .body("items[0].facts.reports", contains(told.reportId().toString()))
                .body("items[0].detailHeld", equalTo(false));
        told.read("officer").then().statusCode(200);
        told.entries("identity-opened").then().body("items", hasSize(2));
        Asked.theTrailVerifies();
    }

    @Test
    void nothingOfItIsKeptOrLoggedAnywhereElse() throws IOException {
        Identified told = Identified.confidential();
        told.granted("officer", 60);
        told.read("officer").then().statusCode(200);

        for (String secret : List.of(told.name(), told.email(), told.phone())) {
            assertThat(OwnersEyes.tablesThatHold(secret)).isEmpty();
            assertThat(Files.readString(Path.of("target/concord-test.log")).contains(secret))
                    .isFalse();
        }
    }

    @Test
    void nobodyElseProfitsByIt() {
        Identified told = Identified.confidential();
        told.granted("officer", 60);
        for (String other : List.of("deputy", "coordinator")) {
            told.read(other).then().spec(Refused.with(403, "identity-not-open"));
        }
        told.read("officer2").then().spec(Refused.with(404, "not-found"));
        Identified another = Identified.confidential();
        another.read("officer").then().spec(Refused.with(403, "identity-not-open"));
    }

    @Test
    void itEndsAtItsTime() {
        Identified told = Identified.confidential();
        String request = told.granted("officer", 1);
        told.read("officer").then().statusCode(200);

        clock.advance(Duration.ofMinutes(1));

        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
        Identified.listed("custodian", "ENDED").then().body("items.id", hasItem(request));
        Identified.listed("custodian", "GRANTED").then().body("items.id", not(hasItem(request)));
        Identified.close("custodian", request).then().spec(Refused.with(409, "request-decided"));
    }

    @Test
    void aCustodianClosesItBefore() {
        Identified told = Identified.confidential();
        String request = told.granted("officer", 60);
        Identified.close("custodian2", request)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("decision.endedBy.id", equalTo(Cases.idOf("custodian2")));

        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
        told.entries("identity-closed").then().body("items[0].facts.request", equalTo(request));
        Identified.close("custodian", request).then().spec(Refused.with(409, "request-decided"));
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM delivery WHERE subject_id = CAST(? AS uuid) AND officer_id = ?",
                        request,
                        SomeCases.officer("officer")))
                .isEqualTo(2L);
    }

    @Test
    void itIsOfNoUseToWhoeverDoesNotSeeTheCaseAnyMore() {
        Identified restricted = Identified.confidential();
        restricted.granted("officer", 60);
        SomeCases.restrictTo("coordinator", restricted.reference());
        restricted.read("officer").then().spec(Refused.with(404, "not-found"));

        Identified conflicted = Identified.confidential();
        conflicted.granted("deputy", 60);
        as("deputy")
                .body(Map.of("reason", "my neighbour"))
                .post("/api/v1/cases/" + conflicted.reference() + "/conflicts")
                .then()
                .statusCode(201);
        conflicted.read("deputy").then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void whoGaveTheirNameIsKnownToTheOfficerOnDutyAndToWhoeverHasTheCase() {
        Identified told = Identified.named();
        told.read("officer")
                .then()
                .statusCode(200)
                .body("reports[0].ground", equalTo("ON_DUTY"))
                .body("reports[0].until", nullValue())
                .body("reports[0].name", equalTo(told.name()));
        for (String other : List.of("deputy", "coordinator")) {
            told.read(other).then().spec(Refused.with(403, "identity-not-open"));
        }
        assign("deputy", told);
        told.read("deputy").then().statusCode(200).body("reports[0].ground", equalTo("ASSIGNED"));
        told.entries("identity-opened").then().body("items.facts.ground", contains("ASSIGNED", "ON_DUTY"));
    }

    @Test
    void whoseCaseItIsDoesNotMatterWhereTheIdentityIsConfidential() {
        Identified told = Identified.confidential();
        assign("officer", told);
        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
    }

    @Test
    void ofAReportThatWasTakenBackItTakesADecisionAgain() {
        Identified told = Identified.named();
        Cases.move("officer", told.reference(), "WITHDRAWN").then().statusCode(200);
        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
        told.granted("officer", 60);
        told.read("officer").then().statusCode(200).body("reports[0].ground", equalTo("GRANTED"));
    }

    @Test
    void whoCameForwardLaterIsWhoTheySayOnceItWasChecked() {
        Asked asked = Asked.anonymous();
        asked.isCalled(Map.of("identity", "NAMED", "name", "Ada Lark 9931", "email", "ada9931@example.org"));
        identity("officer", asked.reference()).then().statusCode(403);

        asked.answersInTheThread();
        asked.decide("officer", asked.waiting("IDENTITY"), Asked.accept("ANSWERED_IN_THREAD"))
                .then()
                .statusCode(200);
        identity("officer", asked.reference())
                .then()
                .statusCode(200)
                .body("reports[0].identity", equalTo("NAMED"))
                .body("reports[0].name", equalTo("Ada Lark 9931"))
                .body("reports[0].phone", nullValue());
    }

    @Test
    void whatAnotherCaseBroughtInIsNotOpenByWhatWasGrantedBefore() {
        Identified told = Identified.confidential();
        told.granted("officer", 60);
        Identified other = Identified.confidential();
        Cases.merge("officer", told.reference(), other.reference()).then().statusCode(200);

        told.read("officer")
                .then()
                .statusCode(200)
                .body("reports", hasSize(2))
                .body("reports.find { it.reference == '" + other.report() + "' }.ground", nullValue())
                .body("reports.find { it.reference == '" + other.report() + "' }.name", nullValue())
                .body(not(containsString(other.name())));
    }

    @Test
    void brokenGlassOpensAGraveCaseForItsHour() {
        Identified told = Identified.of(Reported.threatToLife(), "CONFIDENTIAL");
        told.read("officer2").then().statusCode(404);
        String glass = breakGlass("officer2", told);

        told.read("officer2")
                .then()
                .statusCode(200)
                .body("reports[0].ground", equalTo("GLASS_BROKEN"))
                .body("reports[0].until", not(nullValue()))
                .body("reports[0].phone", equalTo(told.phone()));
        told.entries("identity-opened").then().body("items[0].facts.by", equalTo(glass));
        SomeCases.run("SET severity = 2", told.reference());
        told.read("officer2").then().statusCode(200);
        OwnersEyes.run(
                "UPDATE break_glass SET broken_at = broken_at - interval '2 hours', until = until - interval '2 hours' WHERE id = CAST(? AS uuid)",
                glass);
        told.read("officer2").then().statusCode(404);
    }

    @Test
    void brokenGlassOpensNobodysIdentityInACaseThatIsNotGrave() {
        Identified told = Identified.confidential();
        breakGlass("officer2", told);
        told.read("officer2").then().spec(Refused.with(403, "identity-not-open"));
        SomeCases.run("SET severity = 3", told.reference());
        told.read("officer2").then().spec(Refused.with(403, "identity-not-open"));
        told.granted("officer2", 60);
        told.read("officer2").then().statusCode(200).body("reports[0].ground", equalTo("GRANTED"));
    }

    private static String breakGlass(String account, Identified told) {
        return as(account)
                .body(Map.of("reason", "somebody is on the way there"))
                .post("/api/v1/cases/" + told.reference() + "/break-glass")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void assign(String account, Identified told) {
        Cases.post("officer", told.reference(), "/assignments", Map.of("officerId", Cases.idOf(account), "reason", "x"))
                .then()
                .statusCode(200);
    }

    private static Response identity(String account, String reference) {
        return as(account).get("/api/v1/cases/" + reference + "/identity");
    }
}
