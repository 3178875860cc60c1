package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer checks who asks with a receipt, and decides once. */
@QuarkusTest
class RequestDecisionTest {
    private static final String CALLED = "CALLED_BACK_ON_KNOWN_NUMBER";

    @Test
    void moreIsToldFromTheMomentOnInWhichACheckIsRecorded() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED", "HOUSING");
        as("officer")
                .get("/api/v1/cases/" + asked.reference() + "/requests")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CONSENT"))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].consent.police", equalTo("NAMED"))
                .body("items[0].decision", nullValue())
                .body("nextCursor", nullValue());
        String etag = asked.read("officer").header("ETag");
        String how = "Quokka " + UUID.randomUUID();
        Map<String, Object> decision = Asked.accept(CALLED);
        decision.put("how", how);

        asked.decide("officer", asked.waiting("CONSENT"), decision)
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body("reports[0].consent.version", equalTo(2))
                .body("reports[0].consent.police", equalTo("NAMED"))
                .body("reports[0].consent.partners", contains("HOUSING"))
                .body("reports[0].consent.givenBy", equalTo("OFFICER"))
                .body("requests[0].state", equalTo("ACCEPTED"))
                .body("requests[0].verified", equalTo(true))
                .body("requests[0].decision.by", equalTo(AtCase.officer("officer")))
                .body("requests[0].decision.check", equalTo(CALLED))
                .body("requests[0].decision.how", equalTo(how))
                .body("tasks.find { it.cause == 'CONSENT_REQUEST' }.state", equalTo("DONE"));

        assertThat(OwnersEyes.column("SELECT police FROM consent WHERE report_id = ? ORDER BY version", asked.report()))
                .containsExactly("NO", "NAMED");
        asked.slip()
                .holder()
                .get("/api/v1/my-report")
                .then()
                .body("consent.police", equalTo("NAMED"))
                .body("requests[0].state", equalTo("ACCEPTED"))
                .body("requests[0].statusKey", equalTo("request.CONSENT.ACCEPTED"))
                .body("requests[0].decidedAt", notNullValue())
                .body(not(containsString("Quokka")))
                .body(not(containsString("It is them")));
        assertThat(asked.count("request-decided")).isEqualTo(1L);
        assertThat(asked.count("consent-widened")).isEqualTo(1L);
        assertThat(OwnersEyes.tablesThatHold(how)).containsExactly("reporter_request");
        Asked.theTrailVerifies();
    }

    @Test
    void whoNeverSaidWhoTheyAreIsFoundByAnAnswerInTheThreadAlone() {
        Asked asked = Asked.anonymous();
        asked.mayTell("NAMED");
        String request = asked.waiting("CONSENT");
        for (String check : List.of(
                CALLED, "MET_IN_PERSON", "KNOWN_TO_PARTNER", "ANSWERED_AGREED_QUESTION", "ANSWERED_IN_THREAD")) {
            asked.decide("officer", request, Asked.accept(check))
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/check"));
        }
        asked.writes("Please do.");
        asked.decide("officer", request, Asked.accept("ANSWERED_IN_THREAD"))
                .then()
                .statusCode(400);
        asked.answersInTheThread();
        asked.decide("officer", request, Asked.accept("ANSWERED_IN_THREAD"))
                .then()
                .statusCode(200)
                .body("reports[0].consent.police", equalTo("NAMED"));
    }

    @Test
    void aRefusalChangesNothingAndSaysNotWhy() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        asked.decide("officer", asked.waiting("CONSENT"), Asked.refuse())
                .then()
                .statusCode(200)
                .body("reports[0].consent.version", equalTo(1))
                .body("requests[0].state", equalTo("REFUSED"))
                .body("requests[0].verified", equalTo(false))
                .body("tasks[0].state", equalTo("DONE"));
        asked.slip()
                .holder()
                .get("/api/v1/my-report")
                .then()
                .body("consent.police", equalTo("NO"))
                .body("requests[0].statusKey", equalTo("request.REFUSED"))
                .body("requests[0].status", containsString("Not accepted"))
                .body(not(containsString("Somebody else")));
        asked.mayTell("NAMED");
        assertThat(asked.waiting("CONSENT")).as("may be asked for anew").isNotNull();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneComesSecond() throws Exception {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        String request = asked.waiting("CONSENT");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = List.of(
                    two.submit(() -> asked.decide("officer", request, Asked.accept(CALLED))),
                    two.submit(() -> asked.decide("deputy", request, Asked.refuse())));
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        asked.decide("coordinator", request, Asked.refuse()).then().spec(Refused.with(409, "request-decided"));
        assertThat(asked.count("request-decided")).isEqualTo(1L);
        Asked.theTrailVerifies();
    }

    @Test
    void whatWasTakenBackIsNotDecidedAndItsTaskIsOver() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        String request = asked.waiting("CONSENT");
        asked.mayTell("NO");
        asked.decide("officer", request, Asked.accept(CALLED)).then().spec(Refused.with(409, "request-decided"));
        asked.read("officer").then().body("tasks.state", contains("CANCELLED"));
        as("officer")
                .get("/api/v1/tasks?limit=200")
                .then()
                .body("items.caseReference", not(hasItem(asked.reference())));
    }

    @Test
    void oneTaskIsForAllReportersOfTheCaseUntilTheLastIsDecided() {
        Asked first = Asked.known(Reported.verbalAbuse());
        Asked second = Asked.known(Reported.verbalAbuse());
        OwnersEyes.run(
                "UPDATE case_report SET case_id = (SELECT id FROM case_file WHERE reference = ?) WHERE report_id = ?",
                first.reference(),
                second.report());
        Asked both = new Asked(second.slip(), first.reference());
        first.mayTell("NAMED");
        both.mayTell("NAMED");
        List<String> waiting = first.read("officer").path("requests.id");
        assertThat(waiting).hasSize(2);
        first.decide("officer", waiting.getFirst(), Asked.refuse())
                .then()
                .statusCode(200)
                .body("tasks.state", contains("OPEN"));
        first.decide("officer", waiting.getLast(), Asked.accept(CALLED))
                .then()
                .statusCode(200)
                .body("tasks.state", contains("DONE"))
                .body("reports.consent.police", containsInAnyOrder("NO", "NAMED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /accept",
                "{\"accept\": true, \"check\": \"MET_IN_PERSON\", \"how\": \"x\"} | /reason",
                "{\"accept\": false} | /reason",
                "{\"accept\": false, \"reason\": \" \"} | /reason",
                "{\"accept\": true, \"reason\": \"x\"} | /check",
                "{\"accept\": true, \"reason\": \"x\", \"check\": \"MET_IN_PERSON\"} | /how",
                "{\"accept\": true, \"reason\": \"x\", \"check\": \"HOROSCOPE\", \"how\": \"x\"} | /check",
                "{\"accept\": true, \"reason\": \"x\", \"check\": \"NOT_CHECKED\", \"how\": \"x\"} | /check",
                "{\"accept\": false, \"reason\": \"x\", \"how\": \"x\"} | /how",
                "{\"accept\": true, \"reason\": \"x\", \"check\": \"MET_IN_PERSON\", \"how\": \"x\", \"effect\": \"CASE_GOES_ON\"} | /effect",
                "{\"accept\": \"true\", \"reason\": \"x\"} | /accept",
                "{\"accept\": false, \"reason\": \"x\", \"verified\": true} | /verified"
            })
    void whatIsWrongIsNamedAndNothingIsDecided(String body, String pointer) {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        Cases.now("officer", asked.reference())
                .body(body)
                .post("/api/v1/cases/" + asked.reference() + Asked.path(asked.waiting("CONSENT")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        asked.read("officer").then().body("requests.state", contains("PENDING"));
    }

    @Test
    void aDecisionNamesTheCaseAsItWasSeen() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        String path = "/api/v1/cases/" + asked.reference() + Asked.path(asked.waiting("CONSENT"));
        String before = asked.read("officer").header("ETag");
        as("officer").body(Asked.refuse()).post(path).then().spec(Refused.with(428, "precondition-required"));
        Cases.move("officer", asked.reference(), "TRIAGED").then().statusCode(200);
        as("officer")
                .header("If-Match", before)
                .body(Asked.refuse())
                .post(path)
                .then()
                .spec(Refused.with(412, "version-mismatch"));
        asked.decide("officer", asked.waiting("CONSENT"), Asked.refuse()).then().statusCode(200);
    }

    @Test
    void whoMayNotSeeTheCaseKnowsOfNoRequestAndNoneIsFoundInAnother() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        String request = asked.waiting("CONSENT");
        String other = Cases.received();
        Cases.post("officer", other, Asked.path(request), Asked.refuse()).then().spec(Refused.with(404, "not-found"));
        Cases.post("officer", other, Asked.path("none"), Asked.refuse()).then().statusCode(404);
        as("deputy")
                .body(Map.of("reason", "my neighbour"))
                .post("/api/v1/cases/" + asked.reference() + "/conflicts")
                .then()
                .statusCode(201);
        for (String account : List.of("officer2", "deputy")) {
            as(account)
                    .header("If-Match", "*")
                    .body(Asked.refuse())
                    .post("/api/v1/cases/" + asked.reference() + Asked.path(request))
                    .then()
                    .spec(Refused.with(404, "not-found"));
            as(account)
                    .get("/api/v1/cases/" + asked.reference() + "/requests")
                    .then()
                    .spec(Refused.with(404, "not-found"));
        }
        asked.decide("coordinator", request, Asked.refuse()).then().statusCode(200);
    }

    @Test
    void whatWasAskedForIsPaged() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        for (String police : List.of("NAMED", "WITHOUT_IDENTITY", "NAMED")) {
            asked.mayTell(police);
        }
        String path = "/api/v1/cases/" + asked.reference() + "/requests?limit=2";
        String cursor = as("officer")
                .get(path)
                .then()
                .body("items.state", contains("REPLACED", "REPLACED"))
                .extract()
                .path("nextCursor");
        as("officer")
                .get(path + "&cursor=" + cursor)
                .then()
                .body("items.state", contains("PENDING"))
                .body("nextCursor", nullValue());
        as("officer").get(path + "&cursor=x").then().spec(Refused.with(400, "bad-cursor"));
        as("officer")
                .get("/api/v1/cases/" + Cases.received() + "/requests?cursor=" + cursor)
                .then()
                .spec(Refused.with(400, "bad-cursor"));
    }
}
