package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** What reporters write: never lost, never twice, and not without end. */
@QuarkusTest
class MyMessagesTest {
    private static final String MY_REPORT = "/api/v1/my-report";
    private static final String MESSAGES = MY_REPORT + "/messages";

    @Test
    void whatIsWrittenAfterTheEndOpensTheCaseAgainAndBecomesSomebodysTask() {
        Slip slip = Slip.ofANewReport();
        String reference = caseOf(slip);
        Cases.move("officer", reference, "WITHDRAWN").then().statusCode(200);
        for (String text : List.of("It has begun again.", "Please read this.")) {
            slip.holder().body(Map.of("text", text)).post(MESSAGES).then().statusCode(201);
        }

        Cases.read("officer", reference)
                .then()
                .body("status", equalTo("REOPENED"))
                .body("unreadMessages", equalTo(2))
                .body("tasks.cause", contains("MESSAGE_AFTER_END"))
                .body("tasks[0].createdBy", nullValue())
                .body("tasks[0].owner.id", equalTo(Cases.idOf("officer")));
        as("officer").get("/api/v1/tasks?limit=200").then().body("items.caseReference", hasItem(reference));
        assertThat(OwnersEyes.column(
                        "SELECT o.email FROM delivery d JOIN officer o ON o.id = d.officer_id JOIN case_message m ON m.id = d.subject_id JOIN case_file c ON c.id = m.case_id WHERE d.subject_kind = 'THREAD' AND c.reference = ?",
                        reference))
                .as("once, as the second message found the first unread")
                .containsExactly("officer@demo.invalid");
    }

    @Test
    void whoeverStandsInForTheOfficerGetsTheTask() {
        String absences = "/api/v1/officers/" + Cases.idOf("officer") + "/absences";
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        String absence = as("administrator")
                .body(Map.of(
                        "from", today.toString(), "until", today.plusDays(1).toString(), "cover", Cases.idOf("deputy")))
                .post(absences)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            Slip slip = Slip.ofANewReport();
            String reference = caseOf(slip);
            Cases.move("coordinator", reference, "WITHDRAWN").then().statusCode(200);
            slip.holder()
                    .body(Map.of("text", "It has begun again."))
                    .post(MESSAGES)
                    .then()
                    .statusCode(201);

            Cases.read("coordinator", reference).then().body("tasks.owner.id", contains(Cases.idOf("deputy")));
        } finally {
            as("administrator")
                    .header("If-Match", "*")
                    .delete(absences + "/" + absence)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void theSameKeyWritesOnce() {
        Slip slip = Slip.ofANewReport();
        String token = slip.token();
        String key = UUID.randomUUID().toString();
        String first = Slip.with(token)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Narwhal9921"))
                .post(MESSAGES)
                .asString();
        Slip.with(slip.token())
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Narwhal9921"))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        Slip.with(token)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Narwhal9922"))
                .post(MESSAGES)
                .then()
                .spec(Refused.with(422, "idempotency-key-reused"));
        slip.holder().get(MY_REPORT).then().body("messages.size()", equalTo(1));
        assertThat(OwnersEyes.tablesThatHold("Narwhal9921")).containsExactly("case_message");
    }

    private static String caseOf(Slip slip) {
        return Cases.read("coordinator", slip.reference())
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }
}
