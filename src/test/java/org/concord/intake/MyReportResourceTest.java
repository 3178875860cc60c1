package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

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

        String visit = slip.token();
        Slip.with(visit)
                .body(Map.of("text", " Yes, thank you. "))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .body("direction", equalTo("FROM_REPORTER"))
                .body("text", equalTo("Yes, thank you."));
        Slip.with(visit)
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
    void whoComesWithTheReceiptLaterIsNotShownWhatWasWrittenWithIt() {
        Slip slip = Slip.ofANewReport();
        String watching = slip.token();
        String writing = slip.token();
        Slip.with(writing)
                .body(Map.of("text", "I am going to my sister, Heron 4417."))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .body("text", equalTo("I am going to my sister, Heron 4417."));
        as("officer")
                .body(Map.of("text", "Thank you, we have read it."))
                .post(messages(caseOf(slip)))
                .then()
                .statusCode(201);

        Slip.with(writing)
                .get(MY_REPORT)
                .then()
                .body("messages[0].text", equalTo("I am going to my sister, Heron 4417."));
        for (String other : List.of(watching, slip.token())) {
            Slip.with(other)
                    .get(MY_REPORT)
                    .then()
                    .statusCode(200)
                    .body("messages.direction", contains("FROM_REPORTER", "TO_REPORTER"))
                    .body("messages.text", contains(nullValue(), equalTo("Thank you, we have read it.")))
                    .body("messages[0].writtenAt", notNullValue())
                    .body(not(containsString("Heron")));
        }
        as("officer")
                .get(messages(caseOf(slip)))
                .then()
                .body("items[0].text", equalTo("I am going to my sister, Heron 4417."));
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
                .body("messages.direction", contains("FROM_REPORTER", "FROM_REPORTER", "TO_REPORTER", "TO_REPORTER"))
                .body(
                        "messages.text",
                        contains(nullValue(), nullValue(), equalTo("To both"), equalTo("Ostrich alone")));
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
