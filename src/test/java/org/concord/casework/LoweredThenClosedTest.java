package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.move;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.concord.Reported;
import org.concord.console.Staff;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** Nobody alone makes little of a case that was found grave and then ends it. */
@QuarkusTest
class LoweredThenClosedTest {
    private static final String TWO = "A second officer has to agree.";

    /** A threat to life that a coordinator looked at, and that the officer then finds to be of the lowest grade. */
    private static String lowered() {
        String reference = found(Cases.of(Reported.threatToLife()));
        grade("officer", reference, "P4_LOW");
        return reference;
    }

    private static String found(String reference) {
        move("coordinator", reference, "TRIAGED").then().statusCode(200);
        return reference;
    }

    private static void grade(String account, String reference, String severity) {
        Cases.post(account, reference, "/assessments", Map.of("severity", severity, "reason", "looked at once more"))
                .then()
                .statusCode(200)
                .body("severity", equalTo(severity));
    }

    @Test
    void whoLoweredItDoesNotCloseItAlone() {
        String reference = lowered();

        String approval = asked(reference);

        Cases.read("officer", reference).then().body("status", equalTo("TRIAGED"));
        decide("coordinator", approval, reference);
    }

    @Test
    void norAfterALookAtItThatLeftTheGrade() {
        String reference = lowered();
        Cases.post("officer", reference, "/assessments", Map.of("crimeStatus", "NON_CRIME", "reason", "no offence"))
                .then()
                .statusCode(200);

        move("officer", reference, "CLOSED", "LAWFUL_EXPRESSION").then().statusCode(202);
    }

    @Test
    void anybodyElseDoes() {
        String reference = lowered();

        move("coordinator", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void soDoesWhoeverCorrectedTheRulesAlone() {
        String reference = Cases.of(Reported.threatToLife());
        grade("officer", reference, "P4_LOW");

        move("officer", reference, "CLOSED", "ACTION_TAKEN").then().statusCode(200);
    }

    @Test
    void whoLoweredWhatWasNotGraveDoes() {
        String reference = Cases.received();
        grade("coordinator", reference, "P3_MEDIUM");
        grade("officer", reference, "P4_LOW");

        move("officer", reference, "CLOSED", "ACTION_TAKEN").then().statusCode(200);
    }

    @Test
    void thePageSaysSoBefore() {
        String page = "/console/cases/" + lowered() + "/move";

        assertThat(Staff.browser("officer").open(page).asString().split(TWO, -1))
                .as("at every reason that an officer can give")
                .hasSize(ClosureReason.values().length);
        assertThat(Staff.browser("coordinator").open(page).asString().split(TWO, -1))
                .as("at no further action alone")
                .hasSize(2);
    }

    @Test
    void aWithdrawalTakesTwoAsWell() {
        Asked asked = Asked.known(Reported.threatToLife());
        assertThat(asked.withdraws()).isFalse();
        found(asked.reference());
        grade("officer", asked.reference(), "P4_LOW");

        move("officer", asked.reference(), "WITHDRAWN").then().spec(Refused.with(409, "case-move-not-allowed"));
        asked.decide("officer", asked.waiting("WITHDRAWAL"), Asked.accept("MET_IN_PERSON", "CASE_WITHDRAWN"))
                .then()
                .statusCode(202);
    }

    @Test
    void askedTwiceItIsOneQuestion() {
        String reference = Cases.of(Reported.threatToLife());
        move("officer", reference, "TRIAGED").then().statusCode(200);

        String first = asked(reference);
        String again = asked(reference);
        String otherwise = move("officer", reference, "CLOSED", "POLICE_PRIMACY")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");

        assertThat(again).isEqualTo(first);
        assertThat(otherwise).isNotEqualTo(first);
        assertThat(OwnersEyes.column(
                        "SELECT action FROM audit_entry WHERE subject = ? AND action = 'approval-requested'",
                        reference))
                .hasSize(2);
        decide("coordinator", first, reference);
    }

    private static String asked(String reference) {
        return move("officer", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    private static void decide(String account, String approval, String reference) {
        as(account)
                .body(Map.of("approve", true, "reason", "agreed"))
                .post("/api/v1/approvals/" + approval + "/decisions")
                .then()
                .statusCode(200)
                .body("reference", equalTo(reference))
                .body("status", equalTo("CLOSED"));
    }
}
