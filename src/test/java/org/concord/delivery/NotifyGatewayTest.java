package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that answers as the documentation of GOV.UK Notify says. */
class NotifyGatewayTest {
    private static final UUID ID = UUID.fromString("01a20062-e9cb-7e93-aea1-844c66195468");
    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String KEY = "concord-" + SERVICE + "-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
    private static final String NEUTRAL = "0b7ad2f1-6f4d-4d0f-9c0b-0d9c6c7f3c11";
    private static final String NUMBER = "+447900900123";
    private static final String TAKEN = """
            {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s", "scheduled_for": null,
             "content": {"body": "…", "from_number": "CONCORD"}, "uri": "https://example.invalid/1",
             "template": {"id": "%s", "version": 1, "uri": "https://example.invalid/2"}}""".formatted(ID, TEMPLATE);

    private StubHook notify;

    @BeforeEach
    void open() throws IOException {
        notify = new StubHook();
    }

    @AfterEach
    void close() {
        notify.close();
    }

    @Test
    void aTextMessageIsSentWithTheTemplateAndTheMessagesIdAsReference() throws IOException {
        notify.answers(new StubHook.Answer(201, Map.of(), TAKEN));

        assertThat(send(configured())).isEqualTo(new Outcome.Delivered());

        StubHook.Received got = notify.received().getFirst();
        assertThat(got.path()).isEqualTo("/v2/notifications/sms");
        JsonNode body = new ObjectMapper().readTree(got.body());
        assertThat(body.get("template_id").asText()).isEqualTo(TEMPLATE);
        assertThat(body.get("phone_number").asText()).isEqualTo(NUMBER);
        assertThat(body.get("reference").asText()).isEqualTo(ID.toString());
        assertThat(body.get("personalisation").get("reference").asText()).isEqualTo("CF-26-22222-22222");
        assertThat(got.header("Authorization")).startsWith("Bearer ");
        String[] token =
                got.header("Authorization").substring("Bearer ".length()).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertThat(new ObjectMapper().readTree(claims).get("iss").asText())
                .as("the service that the key belongs to")
                .isEqualTo(SERVICE);
    }

    @Test
    void toAReporterGoTheWordsAloneByATemplateOfTheirOwn() throws IOException {
        notify.answers(new StubHook.Answer(201, Map.of(), TAKEN));

        assertThat(configured().sendNeutrally(NUMBER, "There is news.", ID)).isEqualTo(new Outcome.Delivered());

        JsonNode body = new ObjectMapper().readTree(notify.received().getFirst().body());
        assertThat(body.get("template_id").asText()).isEqualTo(NEUTRAL);
        assertThat(body.get("personalisation").toString()).isEqualTo("{\"words\":\"There is news.\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void whatIsOursToMendIsGivenUp(int status) {
        notify.answers(new StubHook.Answer(status, Map.of(), "{\"status_code\": " + status + ", \"errors\": []}"));

        assertThat(send(configured())).isEqualTo(new Outcome.GaveUp("notify-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whatPassesIsTriedAgain(int status) {
        notify.answers(new StubHook.Answer(status, Map.of(), "{\"status_code\": " + status + ", \"errors\": []}"));

        assertThat(send(configured())).isEqualTo(new Outcome.RetryLater("notify-" + status));
    }

    @Test
    void whereNobodyListensItIsTriedAgain() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var gateway = gateway(Optional.of(KEY), Optional.of(TEMPLATE), URI.create("http://127.0.0.1:" + port));

        assertThat(send(gateway)).isEqualTo(new Outcome.RetryLater("no-connection"));
    }

    @Test
    @Timeout(10)
    void aGatewayThatSaysNothingHoldsNobody() throws IOException {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(500));
        try (ServerSocket silent = new ServerSocket(0)) {
            var gateway = gateway(
                    Optional.of(KEY), Optional.of(TEMPLATE), URI.create("http://127.0.0.1:" + silent.getLocalPort()));
            Message message = new Message(
                    "alert.raised", Map.of(), new Address.Phone(NUMBER), new Message.Text("", "", ""), Map.of());

            assertThat(new SmsChannel(gateway, limit).send(message, ID)).isEqualTo(new Outcome.RetryLater("timeout"));
        } finally {
            limit.stop();
        }
    }

    @Test
    void withoutAKeyOrATemplateNothingIsSent() {
        assertThat(send(gateway(Optional.empty(), Optional.of(TEMPLATE), notify.base())))
                .isEqualTo(new Outcome.GaveUp("sms-not-configured"));
        assertThat(send(gateway(Optional.of(KEY), Optional.empty(), notify.base())))
                .isEqualTo(new Outcome.GaveUp("sms-not-configured"));
        assertThat(notify.received()).isEmpty();
    }

    private static Outcome send(NotifyGateway gateway) {
        return gateway.send(NUMBER, Map.of("reference", "CF-26-22222-22222"), ID);
    }

    private NotifyGateway configured() {
        return gateway(Optional.of(KEY), Optional.of(TEMPLATE), notify.base());
    }

    private static NotifyGateway gateway(Optional<String> key, Optional<String> template, URI base) {
        return new NotifyGateway(new DeliveryConfig.Sms() {
            @Override
            public Optional<String> notifyApiKey() {
                return key;
            }

            @Override
            public Optional<String> notifyNeutralTemplate() {
                return Optional.of(NEUTRAL);
            }

            @Override
            public URI notifyBaseUrl() {
                return base;
            }

            @Override
            public Optional<String> notifyTemplate() {
                return template;
            }
        });
    }
}
