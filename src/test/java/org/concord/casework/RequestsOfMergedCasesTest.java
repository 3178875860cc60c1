package org.concord.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** What is asked for with a receipt is found, decided and heard in the case in which its report lies now. */
@QuarkusTest
class RequestsOfMergedCasesTest {

    @Test
    void whatWaitedBeforeTheMergeIsDecidedInTheCaseThatStays() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        asked.mayTell("NAMED");
        String request = asked.waiting("CONSENT");
        Asked into = merged(asked);

        asked.decide("officer", request, Asked.refuse()).then().spec(Refused.with(404, "not-found"));
        into.decide("officer", request, Asked.accept("CALLED_BACK_ON_KNOWN_NUMBER"))
                .then()
                .statusCode(200)
                .body("requests.state", contains("ACCEPTED"))
                .body(
                        "reports.find { it.reference == '" + asked.slip().reference() + "' }.consent.police",
                        equalTo("NAMED"))
                .body("tasks.findAll { it.cause == 'CONSENT_REQUEST' }.state", contains("DONE"));
        Asked.theTrailVerifies();
    }

    @Test
    void whatIsWrittenOpensTheCaseThatStays() {
        Asked asked = Asked.anonymous();
        Asked into = merged(asked);
        Cases.move("officer", into.reference(), "TRIAGED").then().statusCode(200);
        Cases.move("officer", into.reference(), "CLOSED", "ACTION_TAKEN").then().statusCode(200);
        asked.writes("It has begun again.");

        into.read("officer").then().body("status", equalTo("REOPENED")).body("unreadMessages", equalTo(1));
        asked.read("officer").then().body("status", equalTo("DUPLICATE")).body("unreadMessages", equalTo(0));
    }

    /** Another case, of which this one is part from now on. */
    private static Asked merged(Asked asked) {
        Asked into = Asked.anonymous();
        Cases.now("officer", into.reference())
                .body(Map.of("from", asked.reference()))
                .post("/api/v1/cases/" + into.reference() + "/merges")
                .then()
                .statusCode(200);
        return into;
    }
}
