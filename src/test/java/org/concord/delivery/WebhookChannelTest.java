package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID ID = UUID.fromString("01a20062-e9cb-7e93-aea1-844c66195468");
    private static final byte[] KEY = "a key of thirty-two characters..".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(1_500));
    private StubHook hook;

    @BeforeEach
    void open() throws IOException {
        hook = new StubHook();
    }

    @AfterEach
    void close() {
        hook.close();
        limit.stop();
    }

    @Test
    void theMessageArrivesAsStandardWebhooksLaysDown() throws IOException {
        assertThat(send(hook.url())).isEqualTo(new Outcome.Delivered());

        StubHook.Received got = hook.received().getFirst();
        assertThat(got.path()).isEqualTo("/hook");
        assertThat(got.header("Content-Type")).isEqualTo("application/json");
        assertThat(got.header("webhook-id")).isEqualTo(ID.toString());
        assertThat(got.header("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        JsonNode body = new ObjectMapper().readTree(got.body());
        assertThat(body.get("type").asText()).isEqualTo("alert.raised");
        assertThat(body.get("timestamp").asText()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(body.get("data").get("reference").asText()).isEqualTo("CF-26-ÄÖÜ");
        assertThat(body).hasSize(3);
    }

    @Test
    void theSignatureIsThatOfWhatWasSent() throws GeneralSecurityException {
        send(hook.url());

        StubHook.Received got = hook.received().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update((got.header("webhook-id") + "." + got.header("webhook-timestamp") + ".")
                .getBytes(StandardCharsets.UTF_8));
        String expected =
                Base64.getEncoder().encodeToString(mac.doFinal(got.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(got.header("webhook-signature")).isEqualTo("v1," + expected);
    }

    @Test
    void nothingThatCouldBeLoggedHoldsTheSecret() {
        assertThat(new Address.Hook(hook.url(), SECRET).toString()).doesNotContain(SECRET);
        assertThat(message(hook.url()).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everySuccessIsOne(int status) {
        hook.answers(status);

        assertThat(send(hook.url())).isEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 401, 403, 404, 410, 422})
    void whatWillNotChangeIsGivenUp(int status) {
        hook.answers(new StubHook.Answer(status, Map.of("Location", hook.base() + "/elsewhere"), ""));

        assertThat(send(hook.url())).isEqualTo(new Outcome.GaveUp("http-" + status));
        assertThat(hook.received()).as("no redirect is followed").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void whatMayChangeIsTriedAgain(int status) {
        hook.answers(status);

        assertThat(send(hook.url())).isEqualTo(new Outcome.RetryLater("http-" + status));
    }

    @Test
    void howLongToWaitIsHeard() {
        hook.answers(new StubHook.Answer(503, Map.of("Retry-After", "90"), ""))
                .answers(new StubHook.Answer(429, Map.of("Retry-After", "Sun, 22 Nov 2026 08:03:00 GMT"), ""));

        assertThat(send(hook.url())).isEqualTo(new Outcome.RetryLater("http-503", Duration.ofSeconds(90)));
        assertThat(send(hook.url())).isEqualTo(new Outcome.RetryLater("http-429", Duration.ofMinutes(3)));
    }

    @Test
    @Timeout(10)
    void aServerThatNeverEndsItsHeadersHoldsNobody() throws IOException, InterruptedException {
        try (DrippingServer server = new DrippingServer("HTTP/1.1 200 OK\r\nX-Drip: ")) {
            assertThat(send(server.url())).isEqualTo(new Outcome.RetryLater("timeout"));
            assertThat(server.isLeftWithin(5)).as("the connection is closed").isTrue();
        }
    }

    @Test
    @Timeout(10)
    void aServerThatSaysNothingHoldsNobody() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(send(URI.create("http://127.0.0.1:" + silent.getLocalPort())))
                    .isEqualTo(new Outcome.RetryLater("timeout"));
        }
    }

    @Test
    @Timeout(10)
    void aBodyIsNotWaitedFor() throws IOException, InterruptedException {
        try (DrippingServer server = new DrippingServer(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100000000\r\n\r\n")) {
            assertThat(send(server.url())).isEqualTo(new Outcome.Delivered());
            assertThat(server.isLeftWithin(5)).as("the connection is closed").isTrue();
        }
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(send(URI.create("http://127.0.0.1:" + port))).isEqualTo(new Outcome.RetryLater("no-connection"));
    }

    @Test
    @Timeout(10)
    void aServerWithoutTlsWhereItIsExpectedIsNoSuccess() throws IOException {
        try (DrippingServer server = new DrippingServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            URI tls = URI.create(server.url().toString().replace("http:", "https:"));

            assertThat(send(tls)).isEqualTo(new Outcome.RetryLater("tls"));
        }
    }

    @Test
    void anAddressInsideIsRefusedBeforeAnythingIsSent() {
        Outcome outcome = channel(List.of()).send(message(hook.url()), ID);

        assertThat(outcome).isEqualTo(new Outcome.GaveUp("address-not-allowed"));
        assertThat(hook.received()).isEmpty();
    }

    private Outcome send(URI url) {
        return channel(List.of("127.0.0.1")).send(message(url), ID);
    }

    private WebhookChannel channel(List<String> allowed) {
        return new WebhookChannel(
                new OutsideAddresses(allowed), limit, new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Message message(URI url) {
        return new Message(
                "alert.raised",
                Map.of(ID, "CF-26-ÄÖÜ"),
                new Address.Hook(url, SECRET),
                new Message.Text("", "", ""),
                Map.of("reference", "CF-26-ÄÖÜ"));
    }
}
