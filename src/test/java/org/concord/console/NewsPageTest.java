package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.concord.ClockProfile;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an open page is told of alerts as it happens, and until when. */
@QuarkusTest
@TestProfile(ClockProfile.class)
class NewsPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void aNewAlertIsToldToWhoMaySeeItUntilTheSessionEnds() throws IOException, InterruptedException {
        Resident officer = Staff.browser("officer");
        List<String> heard = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream = client.send(asked(officer), HttpResponse.BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
            Thread reader = Thread.startVirtualThread(() -> stream.body().forEach(heard::add));
            await().atMost(PATIENCE).until(() -> heard.stream().anyMatch(line -> line.startsWith("id:")));

            Alarm elsewhere = Alarm.elsewhere();
            Alarm alarm = Alarm.raised();
            await().atMost(PATIENCE).until(() -> heard.stream()
                    .anyMatch(line -> line.startsWith("data:") && line.contains(alarm.id())));
            assertThat(heard).noneMatch(line -> line.contains(elsewhere.id()));

            assertThat(Alarm.pressed(officer, "/console", "/sign-out").statusCode())
                    .isEqualTo(303);
            assertThat(reader.join(PATIENCE)).as("the stream has ended").isTrue();
            assertThat(client.send(asked(officer), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as("and who comes back is told not to come again")
                    .isEqualTo(204);
        }
    }

    @Test
    void whoIsNotSignedInHearsNothing() {
        Response none =
                given().redirects().follow(false).accept("text/event-stream").get("/console/news");
        assertThat(none.statusCode()).isEqualTo(204);
        assertThat(given().redirects()
                        .follow(false)
                        .accept("text/event-stream")
                        .get("/api/v1/alerts/stream")
                        .statusCode())
                .as("programs still are told why")
                .isEqualTo(401);
        assertThat(Staff.browser("officer").look("/console/news").header("Location"))
                .as("a person who opens the address")
                .endsWith("/console");
    }

    @Test
    void aPageThatIsLeftOpenKeepsNobodySignedIn() {
        Resident officer = Staff.browser("officer");
        String before = officer.cookies().get("session");
        clock.advance(Duration.ofMinutes(8));

        assertThat(officer.look("/console/alerts-now").statusCode()).isEqualTo(200);
        officer.look("/console/news");
        assertThat(officer.cookies()).containsEntry("session", before);

        officer.look("/console/tasks");
        assertThat(officer.cookies().get("session"))
                .as("but who works stays in")
                .isNotEqualTo(before);
    }

    private static HttpRequest asked(Resident browser) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/console/news"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "session=" + browser.cookies().getOrDefault("session", ""))
                .build();
    }
}
