package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.referral.Disclosing.caseOf;
import static org.concord.referral.Disclosing.decide;
import static org.concord.referral.Disclosing.kept;
import static org.concord.referral.Disclosing.override;
import static org.concord.referral.Disclosing.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Slip;
import org.concord.casework.AtCase;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** Past a reporter's wish: a law that reaches so far, and two officers. */
@QuarkusTest
class OverrideConsentTest {

    private static String asked(AtCase file) {
        return post(file, override("POLICE", "VITAL_INTERESTS", "NARRATIVE", "IDENTITY"))
                .then()
                .statusCode(202)
                .body("approval.act", equalTo("OVERRIDE_CONSENT"))
                .body("approval.subject", equalTo(file.reference()))
                .body("approval.requestedBy", equalTo(AtCase.officer("officer")))
                .extract()
                .path("approval.id");
    }

    @Test
    void twoOfficersTellWhatTheReporterDoesNotAllow() {
        AtCase file = caseOf("NAMED", "NO");
        String approval = asked(file);
        assertThat(kept(file)).isZero();
        decide("officer", approval, true).then().spec(Refused.with(409, "second-person-required"));
        decide("officer2", approval, true).then().spec(Refused.with(404, "not-found"));
        decide("deputy", approval, true)
                .then()
                .statusCode(200)
                .body("fields", contains("NARRATIVE", "IDENTITY"))
                .body("override.reason", equalTo("There is a risk to life"))
                .body("override.approvedBy.id", equalTo(AtCase.officer("deputy")))
                .body("disclosedBy.id", equalTo(AtCase.officer("officer")))
                .body("reports[0].againstWish", contains("NARRATIVE", "IDENTITY"));
        assertThat(kept(file)).isEqualTo(1);
        assertThat(file.audited("approval-requested")).hasSize(1);
        assertThat(file.audited("disclosed")).singleElement().asString().contains("\"override\":true");
    }

    @Test
    void refusedByTheSecondNothingIsTold() {
        AtCase file = caseOf("NAMED", "NO");
        decide("deputy", asked(file), false).then().statusCode(200).body("state", equalTo("REFUSED"));
        assertThat(kept(file)).isZero();
    }

    @Test
    void aLawThatDoesNotReachPastTheWishIsNoGround() {
        AtCase file = caseOf("NAMED", "NO");
        for (String gateway : List.of("CONSENT", "CDA_1998_S115", "DPA_2018_SCH2_P2")) {
            post(file, override("POLICE", gateway, "NARRATIVE"))
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/gateway"));
        }
        post(file, Disclosing.asked("POLICE", "VITAL_INTERESTS", "NARRATIVE"))
                .then()
                .spec(Refused.with(409, "consent-refuses-disclosure"));
    }

    @Test
    void whatTheReporterAllowsNeedsNoSecondOfficer() {
        AtCase file = caseOf("NAMED", "NAMED");
        post(file, override("POLICE", "VITAL_INTERESTS", "NARRATIVE"))
                .then()
                .statusCode(201)
                .body("override", nullValue());
    }

    @Test
    void whatChangedMeanwhileIsAskedForAnew() {
        AtCase file = caseOf("NAMED", "NO");
        String approval = asked(file);
        as("officer")
                .header("If-Match", "\"" + file.version() + "\"")
                .body(Map.of("to", "TRIAGED", "reason", "I have read it"))
                .post(file.path("/moves"))
                .then()
                .statusCode(200);
        decide("deputy", approval, true).then().spec(Refused.with(409, "approval-stale"));

        Slip slip = Slip.of(Disclosing.report("NAMED", "WITHOUT_IDENTITY"));
        AtCase other = new AtCase(
                as("officer").get("/api/v1/cases/" + slip.reference()).path("reference"), slip.reference());
        String waiting = asked(other);
        slip.holder()
                .header("If-Match", "\"1\"")
                .body(Map.of("police", "NO", "partners", List.of()))
                .put("/api/v1/my-report/consent")
                .then()
                .statusCode(200);
        decide("deputy", waiting, true).then().spec(Refused.with(409, "approval-stale"));
        assertThat(kept(file) + kept(other)).isZero();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneComesSecondAndItIsToldOnce() throws Exception {
        AtCase file = caseOf("NAMED", "NO");
        String approval = asked(file);
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> deciding = List.of(
                    () -> decide("deputy", approval, true).statusCode(),
                    () -> decide("coordinator", approval, true).statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(deciding)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(kept(file)).isEqualTo(1);
    }

    @Test
    void theSameIdempotencyKeyAsksOnce() {
        AtCase file = caseOf("NAMED", "NO");
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(override("POLICE", "COURT_ORDER", "NARRATIVE"))
                    .post(file.path(Disclosing.PATH))
                    .then()
                    .statusCode(202)
                    .body("approval.id", notNullValue())
                    .header("Idempotent-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        assertThat(file.audited("approval-requested")).hasSize(1);
    }
}
