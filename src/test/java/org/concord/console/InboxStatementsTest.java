package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.concord.tension.Calendar;
import org.concord.tension.Observed;
import org.concord.tension.Returns;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** However much waits in tension, the inbox asks the store equally often. */
@QuarkusTest
class InboxStatementsTest {
    private static final String WARD = "E05015512";
    private static final int READINGS = 5;

    @Inject
    SessionFactory store;

    @Inject
    TestClock clock;

    @Test
    void muchIsReadWithAsManyStatementsAsLittle() {
        Adviser officer = Adviser.of(null, "officer", List.of(WARD));
        Resident browser = officer.signedIn();
        add(officer, 1);
        long few = statements(browser);

        add(officer, 8);

        assertThat(statements(browser)).as("%d for little", few).isLessThanOrEqualTo(few + 2);
    }

    private void add(Adviser officer, int times) {
        String token = officer.token();
        for (int i = 0; i < times; i++) {
            String observation = posted(token, Observed.PATH, Observed.talk("wards", List.of(WARD)));
            OwnersEyes.run(
                    "UPDATE tension_observation SET review_by = observed_on WHERE id = ?",
                    UUID.fromString(observation));
            Map<String, Object> event =
                    Calendar.event("Much", Returns.day(clock, 0).minusDays(5).toString());
            event.put("wards", List.of(WARD));
            posted(token, Calendar.EVENTS, event);
        }
    }

    private static String posted(String token, String path, Map<String, Object> body) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The fewest of several readings: workers ask the same store now and then. */
    private long statements(Resident officer) {
        Statistics statistics = store.getStatistics();
        statistics.setStatisticsEnabled(true);
        return IntStream.range(0, READINGS)
                .mapToLong(reading -> {
                    long before = statistics.getPrepareStatementCount();
                    assertThat(officer.look("/console").statusCode()).isEqualTo(200);
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
