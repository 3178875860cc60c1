package org.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.Callers;
import org.concord.ClockProfile;
import org.concord.Mails;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/**
 * Somebody reports without a name, and says when a mail is safe. An officer writes; the mail waits for the evening and says nothing; the reporter
 * finds the slip, reads, answers, takes consent back, gives a name after all, and withdraws. Over HTTP and SMTP alone.
 */
@QuarkusTest
@TestProfile(ClockProfile.class)
class AReporterComesBackTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** It logs whom it takes mail for; it is not ours. */
    private static final String MAIL_SERVER_OF_THE_TESTS = "com.icegreen.greenmail";

    private static final String MY_REPORT = "/api/v1/my-report";

    @Inject
    TestClock clock;

    private final String address = "kestrel-" + UUID.randomUUID() + "@example.org";
    private final List<String> secrets = new ArrayList<>(List.of(address));

    @Test
    void fromTheFirstReportToTheWithdrawal() throws IOException {
        goTo("12:00");
        Slip slip = Slip.of(reportWithSafeEvenings());
        secrets.addAll(List.of(slip.receipt(), slip.receipt().replace("-", ""), slip.reference()));
        String reference =
                as("officer").get("/api/v1/cases/" + slip.reference()).path("reference");

        as("officer")
                .body(Map.of("text", "Would you like somebody to go to the police with you?"))
                .post("/api/v1/cases/" + reference + "/messages")
                .then()
                .statusCode(201);
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> Mails.to(address)
                .isEmpty());

        goTo("18:30");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> Mails.to(address).size() == 1);
        assertThat(Mails.text(Mails.to(address).getFirst()))
                .contains("something new")
                .doesNotContain("police", "CF-", "CR-", "http");

        String token = Slip.show(
                        slip.reference().toLowerCase(Locale.ROOT).replace("-", " "),
                        slip.receipt().replace("-", " "))
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        secrets.add(token);
        Slip.with(token)
                .get(MY_REPORT)
                .then()
                .statusCode(200)
                .body("messages.text", contains("Would you like somebody to go to the police with you?"))
                .body(not(containsString("bus stop")))
                .body("consent.police", equalTo("WITHOUT_IDENTITY"));
        Slip.with(token)
                .body(Map.of("text", "No, thank you. I am afraid of them."))
                .post(MY_REPORT + "/messages")
                .then()
                .statusCode(201);
        as("officer").get("/api/v1/cases/" + reference).then().body("unreadMessages", equalTo(1));
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> Mails.to("officer@demo.invalid").stream()
                .anyMatch(mail ->
                        Mails.header(mail, "Subject").equals("Case " + reference + ": the reporter has written")));

        Slip.with(token)
                .body(Map.of("police", "NO", "partners", List.of("HOUSING"), "support", true))
                .put(MY_REPORT + "/consent")
                .then()
                .statusCode(200)
                .body("applied", contains("POLICE"))
                .body("waiting", contains("PARTNERS", "SUPPORT"))
                .body("consent.police", equalTo("NO"));
        Slip.with(token)
                .body(Map.of("identity", "NAMED", "name", "Kestrel Windhover"))
                .post(MY_REPORT + "/identity")
                .then()
                .statusCode(202);
        secrets.add("Kestrel Windhover");
        Slip.with(token)
                .body(Map.of("reason", "I have moved away."))
                .post(MY_REPORT + "/withdrawal")
                .then()
                .statusCode(202)
                .body("withdrawn", equalTo(true));

        as("officer")
                .get("/api/v1/cases/" + reference)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("reports[0].consent.police", equalTo("NO"))
                .body("requests.kind", contains("WITHDRAWAL", "IDENTITY", "CONSENT"))
                .body("requests.state", contains("PENDING", "PENDING", "PENDING"))
                .body("requests.verified", contains(false, false, false))
                .body("tasks.cause", hasItems("WITHDRAWAL_REQUEST", "IDENTITY_REQUEST", "CONSENT_REQUEST"))
                .body(not(containsString("Kestrel")));
        Slip.with(token).get(MY_REPORT).then().body("statusKey", equalTo("status.WITHDRAWN"));
        as("auditor").body("{}").post("/api/v1/audit/verifications").then().body("verified", equalTo(true));
        noLogHolds(secrets);
    }

    private Map<String, Object> reportWithSafeEvenings() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put(
                "reporter",
                Map.of(
                        "identity",
                        "CONFIDENTIAL",
                        "email",
                        address,
                        "contactSafety",
                        Map.of(
                                "safeChannels", List.of("EMAIL"),
                                "safeHours", List.of(Map.of("from", "18:00", "to", "21:00")))));
        report.put("consent", Map.of("police", "WITHOUT_IDENTITY"));
        return report;
    }

    /** Forward to the next such time of day. */
    private void goTo(String time) {
        ZonedDateTime now = clock.instant().atZone(LONDON);
        ZonedDateTime then = now.truncatedTo(ChronoUnit.DAYS).with(LocalTime.parse(time));
        clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    /** The clock moves, so each call signs in anew. */
    private static RequestSpecification as(String account) {
        return anyone().header("Authorization", "Bearer " + Callers.signIn(account));
    }

    private static void noLogHolds(List<String> secrets) throws IOException {
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            files.filter(file -> file.getFileName().toString().startsWith("concord-test.log"))
                    .forEach(logs::add);
        }
        Path server = Path.of("target/test-data/postgres/server.log");
        if (Files.exists(server)) {
            logs.add(server);
        }
        assertThat(logs).isNotEmpty();
        for (Path log : logs) {
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(MAIL_SERVER_OF_THE_TESTS))
                    .collect(Collectors.joining("\n"));
            for (String secret : secrets) {
                assertThat(text.contains(secret))
                        .as("%s holds “%s”", log, secret)
                        .isFalse();
            }
        }
    }
}
