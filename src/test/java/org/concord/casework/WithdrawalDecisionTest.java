package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** What a withdrawal means is decided by officers: for a grave case by two, as closing it is. */
@QuarkusTest
class WithdrawalDecisionTest {
    private static final String WITHDRAWN = "CASE_WITHDRAWN";
    private static final String GOES_ON = "CASE_GOES_ON";
    private static final Map<String, Object> AGREED = Map.of("approve", true, "reason", "I have read it all.");

    @Test
    void whatIsNotGraveMayStayWithdrawnAlthoughNobodyAnswered() {
        Asked asked = Asked.anonymous();
        assertThat(asked.withdraws()).isTrue();
        asked.decide("officer", asked.waiting("WITHDRAWAL"), Asked.accept("NOT_CHECKED", WITHDRAWN))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("requests[0].state", equalTo("ACCEPTED"))
                .body("requests[0].verified", equalTo(false))
                .body("requests[0].decision.effect", equalTo(WITHDRAWN))
                .body("requests[0].decision.approvedBy", nullValue())
                .body("tasks[0].state", equalTo("DONE"));
        asked.slip()
                .holder()
                .get("/api/v1/my-report")
                .then()
                .body("requests[0].statusKey", equalTo("request.WITHDRAWAL.ACCEPTED"));
    }

    @Test
    void whereItWasNotTheReporterTheCaseGoesOnAndIsNotWithdrawnWithTheSlipAgain() {
        Asked asked = Asked.anonymous();
        assertThat(asked.withdraws()).isTrue();
        asked.decide("officer", asked.waiting("WITHDRAWAL"), Asked.refuse())
                .then()
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("requests[0].state", equalTo("REFUSED"))
                .body("timeline.find { it.value == 'REOPENED' }.reason", containsString("Somebody else"));
        Cases.post("officer", asked.reference(), "/assignments", Map.of("officerId", AtCase.officer("officer")))
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        assertThat(asked.withdraws()).isFalse();
        asked.read("officer").then().body("status", equalTo("ASSIGNED"));
    }

    @Test
    void aGraveCaseIsWithdrawnByTwoOfficersAndNotOtherwiseWhileTheRequestWaits() {
        Asked asked = Asked.known(Reported.threatToLife());
        assertThat(asked.withdraws()).isFalse();
        String request = asked.waiting("WITHDRAWAL");
        Cases.move("officer", asked.reference(), "WITHDRAWN")
                .then()
                .spec(Refused.with(409, "case-move-not-allowed"))
                .body("detail", containsString("two officers"));
        asked.decide("officer", request, Asked.accept("NOT_CHECKED", WITHDRAWN))
                .then()
                .spec(Refused.with(400, "validation-failed"));

        String approval = asked.decide("officer", request, Asked.accept("MET_IN_PERSON", WITHDRAWN))
                .then()
                .statusCode(202)
                .body("approval.act", equalTo("WITHDRAW_CASE"))
                .body("approval.subject", equalTo(asked.reference()))
                .extract()
                .path("approval.id");
        asked.read("officer")
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("requests[0].state", equalTo("PENDING"))
                .body("tasks[0].state", equalTo("OPEN"));
        agree("officer", approval).then().spec(Refused.with(409, "second-person-required"));
        agree("officer2", approval).then().statusCode(404);
        agree("coordinator", approval)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("requests[0].state", equalTo("ACCEPTED"))
                .body("requests[0].decision.by", equalTo(AtCase.officer("officer")))
                .body("requests[0].decision.approvedBy", equalTo(AtCase.officer("coordinator")))
                .body("tasks[0].state", equalTo("DONE"));
        agree("deputy", approval).then().spec(Refused.with(409, "approval-stale"));
        assertThat(asked.count("request-decided")).isEqualTo(1L);
        Asked.theTrailVerifies();
    }

    @Test
    void theSecondOfficerMaySayNoAndAnApprovalOfAnEarlierStateIsStale() {
        Asked asked = Asked.known(Reported.threatToLife());
        asked.withdraws();
        String request = asked.waiting("WITHDRAWAL");
        String first = approvalOf(asked, request);
        as("coordinator")
                .body(Map.of("approve", false, "reason", "She is in danger."))
                .post("/api/v1/approvals/" + first + "/decisions")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        asked.read("officer").then().body("requests[0].state", equalTo("PENDING"));

        String second = approvalOf(asked, request);
        Cases.move("officer", asked.reference(), "TRIAGED").then().statusCode(200);
        agree("coordinator", second).then().spec(Refused.with(409, "approval-stale"));

        String third = approvalOf(asked, request);
        asked.decide("deputy", request, Asked.accept("MET_IN_PERSON", GOES_ON))
                .then()
                .statusCode(200)
                .body("status", equalTo("TRIAGED"))
                .body("requests[0].verified", equalTo(true))
                .body("requests[0].decision.effect", equalTo(GOES_ON));
        agree("coordinator", third).then().spec(Refused.with(409, "approval-stale"));
        Cases.move("officer", asked.reference(), "WITHDRAWN").then().statusCode(200);
    }

    @Test
    void nobodyWithdrawsTheReportOfAnother() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        OwnersEyes.run("UPDATE case_file SET report_count = 2 WHERE reference = ?", asked.reference());
        assertThat(asked.withdraws()).isFalse();
        String request = asked.waiting("WITHDRAWAL");
        asked.decide("officer", request, Asked.accept("MET_IN_PERSON", WITHDRAWN))
                .then()
                .spec(Refused.with(409, "case-move-not-allowed"));
        asked.decide("officer", request, Asked.accept("MET_IN_PERSON", GOES_ON))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"));
    }

    @Test
    void whatWasWithdrawnGoesOnWhereItMust() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        assertThat(asked.withdraws()).isTrue();
        asked.decide("officer", asked.waiting("WITHDRAWAL"), Asked.accept("MET_IN_PERSON", GOES_ON))
                .then()
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("requests[0].verified", equalTo(true));
    }

    @Test
    void aCaseIsWithdrawnOnlyFromWhereItMayBe() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        assertThat(asked.withdraws()).isTrue();
        asked.writes("I have thought again.");
        String request = asked.waiting("WITHDRAWAL");
        asked.decide("officer", request, Asked.accept("MET_IN_PERSON", WITHDRAWN))
                .then()
                .spec(Refused.with(409, "case-move-not-allowed"))
                .body("detail", containsString("ASSIGNED"));
        Cases.move("officer", asked.reference(), "ASSIGNED").then().statusCode(200);
        asked.decide("officer", request, Asked.accept("MET_IN_PERSON", WITHDRAWN))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aWithdrawalSaysWhatItMeans() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.withdraws();
        asked.decide("officer", asked.waiting("WITHDRAWAL"), Asked.accept("MET_IN_PERSON"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", hasItem("/effect"));
    }

    @Test
    void oneOfTwoSecondOfficersWithdrawsIt() throws Exception {
        Asked asked = Asked.known(Reported.threatToLife());
        asked.withdraws();
        String approval = approvalOf(asked, asked.waiting("WITHDRAWAL"));
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = Stream.of("coordinator", "deputy")
                    .map(account -> two.submit(() -> agree(account, approval)))
                    .toList();
            List<Integer> statuses = List.of(
                    answers.getFirst().get().statusCode(),
                    answers.getLast().get().statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        asked.read("officer").then().body("status", equalTo("WITHDRAWN"));
    }

    private static String approvalOf(Asked asked, String request) {
        return asked.decide("officer", request, Asked.accept("MET_IN_PERSON", WITHDRAWN))
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    private static Response agree(String account, String approval) {
        return as(account).body(AGREED).post("/api/v1/approvals/" + approval + "/decisions");
    }
}
