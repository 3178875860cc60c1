package org.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.platform.TestClock;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/**
 * A threat to somebody's life at three in the morning of a bank holiday, while the ward's officer is on leave: it reaches the right person, and,
 * as long as nobody answers, climbs at the minutes that the rules say. A service of its own, as its clock is put forward.
 */
@QuarkusTest
@TestProfile(AGraveCaseAtNightTest.OfItsOwn.class)
class AGraveCaseAtNightTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    TestClock clock;

    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test";
        }
    }

    @Test
    void itReachesTheDeputyAndClimbsToTheDutyDirectorAtTheConfiguredMinutes() {
        LocalDate holiday = LocalDate.now(LONDON).plusDays(1);
        makeBankHoliday(holiday);
        sendOnLeave("officer", holiday);
        Instant three = holiday.atTime(LocalTime.of(3, 0)).atZone(LONDON).toInstant();
        clock.advance(Duration.between(clock.instant(), three));

        String report = anyone().body(Reported.threatToLife())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String reference = as("coordinator").get("/api/v1/cases/" + report).path("reference");
        String id = as("coordinator")
                .get("/api/v1/alerts")
                .path("items.find { it.caseReference == '" + reference + "' }.id");
        assertThat(names(id)).containsExactly("Demo Deputy (Normanton, Arboretum)");
        eventually(() -> assertThat(mailsTo("deputy", reference)).isEqualTo(1));
        assertThat(mailsTo("officer", reference)).isZero();
        Instant raised = Instant.parse(alert(id).getString("raisedAt"));
        assertThat(Instant.parse(alert(id).getString("answerBy"))).isEqualTo(raised.plus(Duration.ofMinutes(10)));

        clock.advance(Duration.ofMinutes(10));
        eventually(() -> assertThat(alert(id).getInt("rung")).isEqualTo(2));
        assertThat(names(id)).contains("Demo Coordinator", "Demo Coordinator Two");
        assertThat(Instant.parse(alert(id).getString("answerBy"))).isEqualTo(raised.plus(Duration.ofMinutes(20)));
        eventually(() -> assertThat(mailsTo("coordinator", reference)).isEqualTo(1));

        clock.advance(Duration.ofMinutes(10));
        eventually(() -> assertThat(alert(id).getInt("rung")).isEqualTo(3));
        eventually(() -> assertThat(mailsTo("director", reference)).isGreaterThanOrEqualTo(1));
        assertThat(alert(id).getString("state")).isEqualTo("ESCALATED");

        as("director").post("/api/v1/alerts/" + id + "/acknowledgements").then().statusCode(200);
        int told = alert(id).getList("deliveries").size();
        clock.advance(Duration.ofHours(2));
        String later =
                anyone().body(Reported.threatToLife()).post("/api/v1/reports").path("reference");
        eventually(() -> as("coordinator").get("/api/v1/cases/" + later).then().statusCode(200));
        assertThat(alert(id).getList("deliveries"))
                .as("an answer stops the clock")
                .hasSize(told);
        assertThat(alert(id).getString("state")).isEqualTo("ACKNOWLEDGED");
        as("auditor").body("{}").post("/api/v1/audit/verifications").then().body("verified", equalTo(true));
    }

    private static void makeBankHoliday(LocalDate day) {
        as("administrator")
                .header("If-Match", "*")
                .body(Map.of(
                        "england-and-wales",
                        Map.of(
                                "division",
                                "england-and-wales",
                                "events",
                                List.of(Map.of(
                                        "title", "A day off", "date", day.toString(), "notes", "", "bunting", true)))))
                .put("/api/v1/bank-holidays")
                .then()
                .statusCode(200);
    }

    private static void sendOnLeave(String account, LocalDate day) {
        as("administrator")
                .body(Map.of("from", day.toString(), "until", day.plusDays(3).toString()))
                .post("/api/v1/officers/" + idOf(account) + "/absences")
                .then()
                .statusCode(201);
    }

    private static String idOf(String account) {
        return as("administrator")
                .get("/api/v1/officers?limit=200")
                .path("items.find { it.email == '" + account + "@demo.invalid' }.id");
    }

    private static JsonPath alert(String id) {
        return as("coordinator")
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> names(String id) {
        return alert(id).getList("recipients.name");
    }

    /** The clock moves, so each call signs in anew. */
    private static RequestSpecification as(String account) {
        return anyone().header("Authorization", "Bearer " + Callers.signIn(account));
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    private static long mailsTo(String account, String reference) {
        return Arrays.stream(TestEnvironment.mail().getReceivedMessages())
                .filter(mail -> isTo(mail, account) && isAbout(mail, reference))
                .count();
    }

    private static boolean isTo(MimeMessage mail, String account) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(account + "@demo.invalid");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAbout(MimeMessage mail, String reference) {
        try {
            return mail.getSubject().contains(reference);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
