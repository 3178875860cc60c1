package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.unmerge;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** The words that open cases are looked for by are those of what was told and noted in them, whatever became of the cases. */
@QuarkusTest
class OpenCaseWordsTest {
    private static final String DUE = """
            SELECT r.id, c.id, CAST(r.words AS text) FROM case_file c JOIN case_report w ON w.case_id = c.id JOIN report r ON r.id = w.report_id
            WHERE c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')
            UNION ALL
            SELECT n.id, c.id, CAST(n.words AS text) FROM case_file c JOIN case_note n ON n.case_id = c.id
            WHERE c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')""";

    private static final String KEPT = "SELECT told_id, case_id, CAST(words AS text) FROM open_case_words";

    /** Of all cases there are: those of other tests, too. */
    private static void allIsKept() {
        assertThat(OwnersEyes.rows("(" + DUE + ") EXCEPT ALL (" + KEPT + ")")).isEmpty();
        assertThat(OwnersEyes.rows("(" + KEPT + ") EXCEPT ALL (" + DUE + ")")).isEmpty();
    }

    private static AtCase told(String narrative) {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("narrative", narrative);
        return AtCase.opened(report);
    }

    private static void note(AtCase file, String text) {
        as("officer")
                .body(Map.of("audience", "INTERNAL", "text", text))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
    }

    private static List<String> found(String q) {
        return as("officer")
                .body(Map.of("q", q))
                .post("/api/v1/cases/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reference");
    }

    @Test
    void whatIsClosedIsFoundAmongOpenCasesNoMoreUntilItIsOpenedAgain() {
        AtCase file = told("He shouted about the quibblewick again.");
        note(file, "The warden knows of a snorvel too.");
        allIsKept();
        assertThat(found("quibblewick")).containsExactly(file.reference());
        assertThat(found("snorvel")).containsExactly(file.reference());

        Cases.move("officer", file.reference(), "WITHDRAWN").then().statusCode(200);
        allIsKept();
        assertThat(found("quibblewick")).isEmpty();

        Cases.move("officer", file.reference(), "REOPENED").then().statusCode(200);
        allIsKept();
        assertThat(found("quibblewick snorvel or snorvel")).containsExactly(file.reference());
    }

    @Test
    void wordsGoWithTheirReportsAndNotesFromCaseToCase() {
        AtCase into = told("The flumpet was broken.");
        AtCase from = told("Somebody threw a grombal.");
        note(from, "It was a tressock, says the neighbour.");
        String merge = merged(into.reference(), from.reference());
        allIsKept();
        assertThat(found("grombal")).containsExactly(into.reference());
        assertThat(found("tressock")).containsExactly(into.reference());

        unmerge("officer", into.reference(), merge).then().statusCode(200);
        allIsKept();
        assertThat(found("grombal")).containsExactly(from.reference());

        merged(into.reference(), from.reference());
        Cases.move("officer", into.reference(), "WITHDRAWN").then().statusCode(200);
        allIsKept();
        assertThat(found("grombal or flumpet")).isEmpty();
    }

    @Test
    void wordsGoWithTheTextTheyAreOf() {
        AtCase file = told("They painted a wexlum on the door.");
        note(file, "A photograph of the drosket is in the folder.");
        OwnersEyes.run("UPDATE report SET narrative = 'They painted the door.' WHERE id = ?", file.reportId());
        OwnersEyes.run("DELETE FROM case_note WHERE case_id = ?", file.id());
        allIsKept();
        assertThat(found("wexlum or drosket")).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("wexlum")).doesNotContain("open_case_words", "report");
    }
}
