package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The thread, as whoever holds the receipt reads it and writes to it. */
@QuarkusTest
class MyReportResourceTest {
    private static final String MY_REPORT = "/api/v1/my-report";
    private static final String MESSAGES = MY_REPORT + "/messages";

    @Test
    void nothingOfWhatWasReportedComesBack() {
        Slip slip = new Slip(null, null);
        JsonPath taken = FullReport.send(FullReport.whole().replace("PUBLIC_TRANSPORT", "HOME"))
                .jsonPath();
        slip = new Slip(taken.getString("reference"), taken.getString("receipt"));
        String reference = caseOf(slip);
        as("officer")
                .body(Map.of("text", "Thank you."))
                .post(messages(reference))
                .then()
                .statusCode(201);

        String answer =
                slip.holder().get(MY_REPORT).then().statusCode(200).extract().asString();

        for (String hidden : List.of(
                FullReport.STORY,
                "Amina",
                "amina",
                "07700",
                "Normanton",
                "E05015521",
                "DE23",
                "52.9",
                "RACE",
                "RELIGION",
                "VERBAL_ABUSE",
                "J. Doe",
                "tall",
                "Officer",
                slip.reference(),
                reference,
                "severity",
                "P4")) {
            assertThat(answer).as(hidden).doesNotContain(hidden);
        }
        assertThat(JsonPath.from(answer).getMap("$").keySet())
                .containsExactlyInAnyOrder(
                        "status",
                        "statusKey",
                        "receivedAt",
                        "waitingForYou",
                        "waitingForUs",
                        "messages",
                        "nextCursor",
                        "consent",
                        "requests");
    }

    @Test
    void theThreadRunsBothWaysAndIsReadByReadingIt() {
        Slip slip = Slip.ofANewReport();
        String reference = caseOf(slip);
        slip.holder()
                .get(MY_REPORT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("We have your report. An officer will read it soon."))
                .body("statusKey", equalTo("status.RECEIVED"))
                .body("receivedAt", notNullValue())
                .body("messages", empty())
                .body("waitingForUs", equalTo(false))
                .body("consent.police", equalTo("NO"));

        String asked = as("officer")
                .body(Map.of("text", "Are you safe?"))
                .post(messages(reference))
                .then()
                .statusCode(201)
                .body("reports", contains(slip.reference()))
                .extract()
                .path("id");
        as("officer").get(messages(reference)).then().body("items[0].readAt", nullValue());
        slip.holder()
                .get(MY_REPORT)
                .then()
                .body("messages.id", contains(asked))
                .body("messages[0].readAt", nullValue());
        slip.holder().get(MY_REPORT).then().body("messages[0].readAt", notNullValue());
        as("officer").get(messages(reference)).then().body("items[0].readAt", notNullValue());

        slip.holder()
                .body(Map.of("text", " Yes, thank you. "))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .body("direction", equalTo("FROM_REPORTER"))
                .body("text", equalTo("Yes, thank you."));
        slip.holder()
                .get(MY_REPORT)
                .then()
                .body("messages.text", contains("Are you safe?", "Yes, thank you."))
                .body("messages.direction", contains("TO_REPORTER", "FROM_REPORTER"))
                .body("messages[1].readAt", nullValue())
                .body("waitingForUs", equalTo(true));
        Cases.read("officer", reference)
                .then()
                .body("unreadMessages", equalTo(1))
                .body("messages[0].reports", contains(slip.reference()));
        as("officer").body("{}").post(messages(reference) + "/reads").then().statusCode(200);
        slip.holder().get(MY_REPORT).then().body("messages[1].readAt", notNullValue());
    }

    @Test
    void readingIsRecordedAndOvertakesNobodysEdit() {
        Slip slip = Slip.ofANewReport();
        String reference = caseOf(slip);
        String before = Cases.read("officer", reference).header("ETag");
        slip.holder().get(MY_REPORT).then().statusCode(200);
        slip.holder().body(Map.of("text", "Hello")).post(MESSAGES).then().statusCode(201);

        assertThat(Cases.read("officer", reference).header("ETag")).isEqualTo(before);
        assertThat(OwnersEyes.column(
                        "SELECT action FROM audit_entry WHERE subject = ? AND actor LIKE 'reporter:%' ORDER BY recorded_at, id",
                        reference))
                .containsExactly("follow-up-opened", "my-report-read", "follow-up-opened", "message-written");
    }

    @Test
    void aLongThreadIsReadFromItsEndInPages() {
        Slip slip = Slip.ofANewReport();
        String token = slip.token();
        for (int i = 1; i <= 5; i++) {
            Slip.with(token)
                    .body(Map.of("text", "message " + i))
                    .post(MESSAGES)
                    .then()
                    .statusCode(201);
        }
        JsonPath last = Slip.with(token).get(MY_REPORT + "?limit=2").jsonPath();
        assertThat(last.getList("messages.text")).containsExactly("message 4", "message 5");
        JsonPath middle = Slip.with(token)
                .get(MY_REPORT + "?limit=2&cursor=" + last.getString("nextCursor"))
                .jsonPath();
        assertThat(middle.getList("messages.text")).containsExactly("message 2", "message 3");
        JsonPath first = Slip.with(token)
                .get(MY_REPORT + "?limit=2&cursor=" + middle.getString("nextCursor"))
                .jsonPath();
        assertThat(first.getList("messages.text")).containsExactly("message 1");
        assertThat(first.getString("nextCursor")).isNull();
        for (String wrong : List.of("limit=0", "limit=x", "cursor=x")) {
            Slip.with(token).get(MY_REPORT + "?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void twoReportersOfOneCaseNeverReadEachOther() {
        Slip one = Slip.ofANewReport();
        Slip other = Slip.ofANewReport();
        String reference = caseOf(one);
        other.holder()
                .body(Map.of("text", "Ostrich before"))
                .post(MESSAGES)
                .then()
                .statusCode(201);
        mergeInto(reference, other);
        other.holder()
                .body(Map.of("text", "Ostrich after"))
                .post(MESSAGES)
                .then()
                .statusCode(201);
        as("officer")
                .body(Map.of("text", "To both"))
                .post(messages(reference))
                .then()
                .statusCode(201);
        as("officer")
                .body(Map.of("text", "Ostrich alone", "reports", List.of(other.reference())))
                .post(messages(reference))
                .then()
                .statusCode(201);

        one.holder().get(MY_REPORT).then().body("messages.text", contains("To both"));
        other.holder()
                .get(MY_REPORT)
                .then()
                .body("messages.text", contains("Ostrich before", "Ostrich after", "To both", "Ostrich alone"));
        as("officer")
                .get(messages(reference))
                .then()
                .body("items.text", contains("Ostrich before", "Ostrich after", "To both", "Ostrich alone"))
                .body("items[2].reports.size()", equalTo(2));
        as("officer")
                .body(Map.of("text", "x", "reports", List.of(Slip.ofANewReport().reference())))
                .post(messages(reference))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reports/0"));
    }

    @Test
    void whatIsWrittenAfterTheEndIsKeptAndBecomesSomebodysTask() {
        Slip slip = Slip.ofANewReport();
        String reference = caseOf(slip);
        Cases.move("officer", reference, "WITHDRAWN").then().statusCode(200);
        for (String text : List.of("It has begun again.", "Please read this.")) {
            slip.holder().body(Map.of("text", text)).post(MESSAGES).then().statusCode(201);
        }

        Cases.read("officer", reference)
                .then()
                .body("status", equalTo("WITHDRAWN"))
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
                .body(Map.of("from", today.toString(), "until", today.plusDays(1).toString(), "cover", Cases.idOf("deputy")))
                .post(absences)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            Slip slip = Slip.ofANewReport();
            String reference = caseOf(slip);
            Cases.move("coordinator", reference, "WITHDRAWN").then().statusCode(200);
            slip.holder().body(Map.of("text", "It has begun again.")).post(MESSAGES).then().statusCode(201);

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": \"  \"}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\udc00\"}",
                "{\"text\": 5}",
                "{\"text\": [\"x\"]}",
                "{\"text\": \"x\", \"to\": \"everybody\"}",
                "{\"text\": \"x\"} {}",
                "[]"
            })
    void whatIsNoMessageIsRefused(String body) {
        Slip.with(HOSTILE.token()).body(body).post(MESSAGES).then().statusCode(400);
    }

    private static final class HOSTILE {
        private static final String TOKEN_KEPT = Slip.ofANewReport().token();

        static String token() {
            return TOKEN_KEPT;
        }
    }

    @Test
    void tenThousandCharactersAreTakenAndNoMore() {
        Slip slip = Slip.of(Reported.verbalAbuse());
        String longest = "😀".repeat(10_000);
        slip.holder()
                .body(Map.of("text", longest))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .body("text", equalTo(longest));
        slip.holder()
                .body(Map.of("text", longest + "x"))
                .post(MESSAGES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"))
                .body("errors[0].detail", containsString("10000"));
    }

    @Test
    void aFloodIsToldToWait() {
        Slip slip = Slip.ofANewReport();
        String token = slip.token();
        for (int i = 0; i < 60; i++) {
            Slip.with(token)
                    .body(Map.of("text", "again " + i))
                    .post(MESSAGES)
                    .then()
                    .statusCode(201);
        }
        Slip.with(token)
                .body(Map.of("text", "and again"))
                .post(MESSAGES)
                .then()
                .spec(Refused.with(429, "too-many-requests"))
                .header("Retry-After", notNullValue());
        Slip.with(token).get(MY_REPORT).then().statusCode(200);
    }

    private static String caseOf(Slip slip) {
        return Cases.read("coordinator", slip.reference())
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    private static String messages(String reference) {
        return "/api/v1/cases/" + reference + "/messages";
    }

    /** As a merge does it. */
    private static void mergeInto(String reference, Slip other) {
        OwnersEyes.run(
                "UPDATE case_report SET case_id = (SELECT id FROM case_file WHERE reference = ?) WHERE report_id = (SELECT id FROM report WHERE reference = ?)",
                reference,
                other.reference());
        OwnersEyes.run("UPDATE case_file SET report_count = 2 WHERE reference = ?", reference);
    }
}
