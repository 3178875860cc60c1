package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** What is done from the inbox leaves the same in the audit trail as what a program does. */
@QuarkusTest
class InboxTwinTest {
    @Test
    void anAlertIsAcknowledged() {
        Resident officer = Staff.browser("officer");
        Alarm byApi = Alarm.raised();
        Alarm byPage = Alarm.raised();

        for (int time = 1; time <= 2; time++) {
            Twin.assertSame(
                    left(byPage.reference(), () -> assertThat(
                                    byPage.acknowledged(officer).statusCode())
                            .isEqualTo(303)),
                    left(byApi.reference(), () -> as("officer")
                            .post("/api/v1/alerts/" + byApi.id() + "/acknowledgements")
                            .then()
                            .statusCode(200)));
        }
    }

    @Test
    void aTaskIsDoneAndTakenUpAgain() {
        Resident officer = Staff.browser("officer");
        String byApi = Cases.received();
        String byPage = Cases.received();
        JsonPath apiTask = task(byApi);
        JsonPath pageTask = task(byPage);
        int version = apiTask.getInt("version");

        for (String state : List.of("DONE", "OPEN")) {
            String seen = String.valueOf(version);
            Twin.assertSame(
                    left(byPage, () -> assertThat(Alarm.pressed(
                                            officer,
                                            "/console/tasks",
                                            "/console/tasks/" + byPage + "/" + pageTask.getString("id"),
                                            "state",
                                            state,
                                            "version",
                                            seen)
                                    .statusCode())
                            .isEqualTo(303)),
                    left(byApi, () -> as("officer")
                            .header("If-Match", "\"" + seen + "\"")
                            .body(Map.of("state", state))
                            .patch("/api/v1/cases/" + byApi + "/tasks/" + apiTask.getString("id"))
                            .then()
                            .statusCode(200)));
            version++;
        }
    }

    /** Mails that go out meanwhile are not what the officer did. */
    private static List<Twin.Entry> left(String subject, Runnable act) {
        return Twin.left(subject, act).stream()
                .filter(entry -> !entry.actor().startsWith("worker:"))
                .toList();
    }

    private static JsonPath task(String reference) {
        return as("officer")
                .body(Map.of(
                        "title",
                        "Ring the school",
                        "ownerId",
                        Cases.idOf("officer"),
                        "dueAt",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .post("/api/v1/cases/" + reference + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
