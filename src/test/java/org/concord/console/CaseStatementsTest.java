package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** However much a case holds, its pages ask the store equally often. */
@QuarkusTest
class CaseStatementsTest {
    private static final int READINGS = 5;

    @Inject
    SessionFactory store;

    @Test
    void aCaseWithMuchInItIsReadWithAsManyStatementsAsOneWithLittle() {
        String little = filled(1);
        String much = filled(20);
        Resident officer = Staff.browser("officer");

        for (String path : new String[] {
            "",
            "/timeline",
            "/notes",
            "/thread",
            "/evidence",
            "/summary",
            "/tasks",
            "/assess",
            "/message",
            "/merge",
            "/split",
            "/risk",
            "/actions"
        }) {
            long few = statements(officer, "/console/cases/" + little + path);
            assertThat(statements(officer, "/console/cases/" + much + path))
                    .as("statements of “%s”, %d for one with little", path, few)
                    .isLessThanOrEqualTo(few + 2);
        }
    }

    @Test
    void soIsACaseOfManyReports() {
        String one = ToldCases.telling("Told once.");
        String many = ToldCases.telling("Told by several.");
        for (int i = 0; i < 4; i++) {
            Cases.merged("officer", many, ToldCases.telling("Told by several. " + i));
        }
        Resident officer = Staff.browser("officer");

        for (String path : new String[] {"", "/timeline", "/thread", "/evidence", "/summary"}) {
            long few = statements(officer, "/console/cases/" + one + path);
            assertThat(statements(officer, "/console/cases/" + many + path))
                    .as("statements of “%s”, %d for one report; %s", path, few, store.getStatistics())
                    .isLessThanOrEqualTo(few + 2);
        }
    }

    /** The fewest of several readings: workers ask the same store now and then. */
    private long statements(Resident officer, String path) {
        Statistics statistics = store.getStatistics();
        statistics.setStatisticsEnabled(true);
        return IntStream.range(0, READINGS)
                .mapToLong(reading -> {
                    long before = statistics.getPrepareStatementCount();
                    assertThat(officer.look(path).statusCode()).as(path).isEqualTo(200);
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private static String filled(int times) {
        String reference = ToldCases.telling("Told to be filled.");
        IntStream.range(0, times).forEach(i -> {
            ToldCases.note(reference, "Note " + i);
            ToldCases.message(reference, "Message " + i);
            ToldCases.task(reference, "Task " + i);
            as("officer")
                    .body(Map.of("kind", "OTHER", "what", "Action " + i, "dueAt", "2036-01-01T12:00:00Z"))
                    .post("/api/v1/cases/" + reference + "/actions")
                    .then()
                    .statusCode(201);
        });
        ToldCases.picture(reference);
        return reference;
    }
}
