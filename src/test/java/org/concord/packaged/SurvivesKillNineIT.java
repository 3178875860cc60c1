package org.concord.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.concord.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was answered with 201 is still there, and its mail goes out, although the service was killed the moment after. */
class SurvivesKillNineIT {
    private static final Map<String, String> DEMONSTRATION =
            Map.of("CONCORD_DEMO", "true", "CONCORD_DEMO_REPORTS", "0");

    @TempDir
    private Path data;

    @Test
    void aReportAnsweredJustBeforeTheKillIsKeptAlertedAndAudited() {
        String report;
        RunningService first = RunningService.start(data, DEMONSTRATION);
        report = first.anyone()
                .body(Reported.threatToLife())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        first.kill();

        try (RunningService second = RunningService.start(data, DEMONSTRATION)) {
            assertThat(second.log()).contains("embedded PostgreSQL found running");
            String reference = second.as("officer")
                    .get("/api/v1/cases/" + report)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("reference");
            second.as("officer")
                    .get("/api/v1/alerts?mine=true")
                    .then()
                    .body("items.caseReference", equalTo(List.of(reference)));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> second.anyone()
                    .get("/api/v1/demo/mails")
                    .then()
                    .body(
                            "items.findAll { it.subject.contains('" + reference + "') }.to",
                            equalTo(List.of("officer@demo.invalid"))));
            second.as("auditor")
                    .get("/api/v1/audit/entries?subject=" + reference)
                    .then()
                    .body("items.action", hasItems("report-received", "case-opened", "alert-raised"));
            second.as("auditor")
                    .body("{}")
                    .post("/api/v1/audit/verifications")
                    .then()
                    .body("verified", equalTo(true));
        }
    }
}
