package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.concord.console.Staff;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody would find what is written on a case that has become part of another: whoever tries is sent to that one. */
@QuarkusTest
class WrittenOnMergedTest {
    private static final String PART_OF_ANOTHER = "part of another";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/notes | {\"text\": \"rang the shop\"} | case_note",
                "/tasks | {\"title\": \"ask\", \"ownerId\": \"%s\", \"dueAt\": \"2036-01-01T12:00:00Z\"} | case_task",
                "/hand-overs | {\"kind\": \"SAFEGUARDING_ADULT\"} | safeguarding_hand_over"
            })
    void isRefusedAndLeavesNothing(String path, String body, String table) {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        Cases.merged(into.reference(), from.reference());

        from.post("officer", path, body.formatted(AtCase.officer("officer")))
                .then()
                .spec(Refused.with(409, "case-closed"))
                .body("detail", containsString(PART_OF_ANOTHER));

        assertThat(OwnersEyes.value("SELECT count(*) FROM " + table + " WHERE case_id = ?", from.id()))
                .isEqualTo(0L);
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM audit_entry WHERE subject = ? AND action IN ('note-written', 'task-added', 'handed-over')",
                        from.reference()))
                .isEqualTo(0L);
    }

    @Test
    void aMessageHasNobodyToGoTo() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        Cases.merged(into.reference(), from.reference());

        from.post("officer", "/messages", Map.of("text", "x")).then().spec(Refused.with(409, "nobody-to-write-to"));
    }

    @Test
    void itsTasksAreChangedWhereTheyWent() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        String task = from.post("officer", "/tasks", MergeCasesTest.task("ask the shop"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Cases.merged(into.reference(), from.reference());

        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "DONE"))
                .patch(from.path("/tasks/" + task))
                .then()
                .spec(Refused.with(409, "case-closed"))
                .body("detail", containsString(PART_OF_ANOTHER));
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "DONE"))
                .patch(into.path("/tasks/" + task))
                .then()
                .statusCode(200);
    }

    @Test
    void takenOutAgainItIsWrittenOnAgain() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        String merge = Cases.merged(into.reference(), from.reference());
        Cases.unmerge("officer", into.reference(), merge).then().statusCode(200);

        from.post("officer", "/notes", Map.of("text", "by itself again")).then().statusCode(201);

        Cases.read("officer", into.reference()).then().body("notes", empty());
        Cases.read("officer", from.reference()).then().body("notes.text", contains("by itself again"));
    }

    @Test
    void itsPageOffersNothingThatIsDoneInTheOther() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        Cases.merged(into.reference(), from.reference());
        String page = "/console/cases/" + from.reference();

        assertThat(Staff.browser("officer").open(page).asString())
                .contains("This case is part of", into.reference())
                .doesNotContain("Write a note", "Add a task", "Write to the reporter", "Assess the risk");
        assertThat(Staff.browser("officer")
                        .open("/console/cases/" + into.reference())
                        .asString())
                .contains("Write a note", "Add a task", "Write to the reporter", "Assess the risk");
    }
}
