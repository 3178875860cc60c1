package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** A case that is over is opened again by what its reporter writes, once for each time that it was ended, and its officer hears of it. */
@QuarkusTest
class ReopenedByReporterTest {

    @Test
    void whatIsWrittenToAClosedCaseOpensItOnceAndTellsItsOfficerOnce() {
        Asked asked = closed();
        asked.writes("It has begun again.");
        asked.writes("Please read this.");

        asked.read("officer")
                .then()
                .body("status", equalTo("REOPENED"))
                .body("assignee.id", equalTo(AtCase.officer("officer")))
                .body("dueAt", notNullValue())
                .body("unreadMessages", equalTo(2))
                .body("timeline.findAll { it.value == 'REOPENED' }.size()", equalTo(1))
                .body("timeline.find { it.value == 'REOPENED' }.by", nullValue())
                .body("timeline.find { it.value == 'REOPENED' }.reason", notNullValue())
                .body("tasks.findAll { it.cause == 'MESSAGE_AFTER_END' }.state", contains("OPEN"))
                .body("tasks.findAll { it.cause == 'CALL_AFTER_CLOSE' }.state", contains("CANCELLED"))
                .body("tasks.find { it.cause == 'MESSAGE_AFTER_END' }.owner.id", equalTo(AtCase.officer("officer")));
        assertThat(told(asked)).containsExactly("officer@demo.invalid");
        assertThat(asked.count("reopened-by-reporter")).isEqualTo(1L);
        assertThat(OwnersEyes.column(
                        "SELECT actor FROM audit_entry WHERE subject = ? AND action = 'reopened-by-reporter'",
                        asked.reference()))
                .containsExactly("reporter:" + asked.report());
        asked.slip().holder().get("/api/v1/my-report").then().body("statusKey", equalTo("status.REOPENED"));
        Asked.theTrailVerifies();
    }

    @Test
    void closedAgainItIsOpenedAgainAndTheOfficerHearsOfItAlthoughSomethingWasUnread() {
        Asked asked = closed();
        asked.writes("Thank you.");
        Cases.move("officer", asked.reference(), "RESOLVED").then().statusCode(200);
        Cases.move("officer", asked.reference(), "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(200);
        asked.writes("It has begun again.");

        asked.read("officer")
                .then()
                .body("status", equalTo("REOPENED"))
                .body("unreadMessages", equalTo(2))
                .body("timeline.findAll { it.value == 'REOPENED' }.size()", equalTo(2));
        assertThat(told(asked)).hasSize(2);
        as("officer")
                .post("/api/v1/cases/" + asked.reference() + "/messages/reads")
                .then()
                .body("unreadMessages", equalTo(0));
        asked.read("officer").then().body("unreadMessages", equalTo(0)).body("status", equalTo("REOPENED"));
    }

    @Test
    void whoWithdrewAndWritesAgainIsHeard() {
        Asked asked = Asked.anonymous();
        assertThat(asked.withdraws()).isTrue();
        asked.writes("That was not me.");
        asked.read("officer")
                .then()
                .body("status", equalTo("REOPENED"))
                .body("requests[0].state", equalTo("PENDING"))
                .body(
                        "tasks.cause",
                        org.hamcrest.Matchers.containsInAnyOrder("WITHDRAWAL_REQUEST", "MESSAGE_AFTER_END"));
        assertThat(asked.withdraws()).as("while it waits for an officer").isFalse();
    }

    @Test
    void manyMessagesAtOnceOpenItOnceAndNoneIsLost() throws Exception {
        Asked asked = closed();
        String token = asked.slip().token();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> many.submit(() ->
                            Slip.with(token).body(Map.of("text", "Number " + i)).post("/api/v1/my-report/messages")))
                    .toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
        asked.read("officer")
                .then()
                .body("status", equalTo("REOPENED"))
                .body("unreadMessages", equalTo(8))
                .body("timeline.findAll { it.value == 'REOPENED' }.size()", equalTo(1));
        assertThat(told(asked)).hasSize(1);
        Asked.theTrailVerifies();
    }

    @Test
    void whatIsWrittenWhileItIsBeingClosedIsNeverUnheard() throws Exception {
        for (int round = 0; round < 4; round++) {
            Asked asked = inTriage();
            try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Integer> closing =
                        two.submit(() -> Cases.move("officer", asked.reference(), "CLOSED", "ACTION_TAKEN")
                                .statusCode());
                Future<?> writing = two.submit(() -> asked.writes("Wait."));
                writing.get();
                assertThat(closing.get()).isEqualTo(200);
            }
            asked.read("officer").then().body("unreadMessages", equalTo(1));
            assertThat(told(asked)).hasSize(1);
        }
    }

    /** Given to the demonstration officer, and closed. */
    private static Asked closed() {
        Asked asked = inTriage();
        Cases.move("officer", asked.reference(), "ASSIGNED").then().statusCode(200);
        Cases.move("officer", asked.reference(), "IN_PROGRESS").then().statusCode(200);
        Cases.move("officer", asked.reference(), "RESOLVED").then().statusCode(200);
        Cases.move("officer", asked.reference(), "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(200);
        return asked;
    }

    private static Asked inTriage() {
        Asked asked = Asked.anonymous();
        Cases.move("officer", asked.reference(), "TRIAGED").then().statusCode(200);
        return asked;
    }

    private static List<Object> told(Asked asked) {
        return OwnersEyes.column(
                "SELECT o.email FROM delivery d JOIN officer o ON o.id = d.officer_id JOIN case_message m ON m.id = d.subject_id JOIN case_file c ON c.id = m.case_id WHERE d.subject_kind = 'THREAD' AND c.reference = ?",
                asked.reference());
    }
}
