package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One act for many cases, as an officer without JavaScript meets it. */
@QuarkusTest
class BulkPageTest {
    private static final String ASK = "/console/cases/bulk";
    private static final String OUTCOME = "/console/cases/bulk/outcome";

    private QueueAtPages officer;

    @BeforeEach
    void signIn() {
        officer = QueueAtPages.of("officer");
    }

    @Test
    void whyACaseDidNotMoveIsSaidInWords() {
        String one = Cases.received();
        assertThat(closed(one, "ACTION_TAKEN"))
                .contains("0 of 1 done", "A case that is “Received” may become: “Triaged”, “Withdrawn”.")
                .doesNotContain("RECEIVED", "TRIAGED");

        Cases.move("officer", one, "TRIAGED").then().statusCode(200);
        assertThat(closed(one, "LAWFUL_EXPRESSION"))
                .contains("0 of 1 done", "Nobody has judged yet that it is no crime")
                .doesNotContain("NON_CRIME");
    }

    private String closed(String reference, String why) {
        int version = Cases.read("officer", reference).path("version");
        Response outcome = officer.sends(
                OUTCOME,
                "act",
                "MOVE",
                "case",
                reference + ":" + version,
                "to",
                "CLOSED",
                "closureReason",
                why,
                "reason",
                "Read.");
        outcome.then().statusCode(200);
        return outcome.asString();
    }

    @Test
    void fromASearchTheWayBackLeadsToWhatWasFound() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("narrative", "A tamarack at the gate.");
        String found = Cases.of(report);
        String ticked = QueueAtPages.ticked(officer.finds("tamarack", "ward", "E05015521"), found);

        assertThat(officer.finds("tamarack").asString())
                .containsPattern("data-chosen>\\s*<input[^>]*><input type=\"hidden\" name=\"q\" value=\"tamarack\">");
        for (String path : new String[] {ASK, OUTCOME}) {
            String page = officer.sends(
                            path,
                            "act",
                            "ASSIGN",
                            "case",
                            ticked,
                            "officerId",
                            "none",
                            "q",
                            "tamarack",
                            "ward",
                            "E05015521")
                    .asString();
            assertThat(page)
                    .contains(
                            "Back to what was found",
                            "action=\"/console/cases/search\"",
                            "name=\"q\" value=\"tamarack\"",
                            "name=\"ward\" value=\"E05015521\"")
                    .doesNotContainPattern("(href|action)=\"[^\"]*tamarack")
                    .doesNotContain("Back to the cases");
        }
        assertThat(officer.sends(OUTCOME, "act", "ASSIGN", "case", ticked, "officerId", "none", "ward", "E05015521")
                        .asString())
                .contains("Back to the cases", "href=\"/console/cases?ward=E05015521\"")
                .doesNotContain("Back to what was found");
    }

    @Test
    void whoeverAssignsIsTheFirstToChoose() {
        String one = Cases.received();

        assertThat(officer.sends(ASK, "act", "ASSIGN", "case", one + ":0").asString())
                .containsSubsequence(
                        "value=\"" + Cases.idOf("officer") + "\"", ">Me (", "Nobody: give them back", "</select>");
    }

    @Test
    void aCaseThatIsTickedTwiceIsOne() {
        String one = Cases.received();

        assertThat(officer.sends(ASK, "act", "MOVE", "case", one + ":0", "case", one + ":0")
                        .asString())
                .contains("Move 1 case");
        assertThat(officer.sends(
                                OUTCOME,
                                "act",
                                "MOVE",
                                "case",
                                one + ":0",
                                "case",
                                one + ":0",
                                "to",
                                "TRIAGED",
                                "reason",
                                "Read.")
                        .asString())
                .contains("1 of 1 done");
    }
}
