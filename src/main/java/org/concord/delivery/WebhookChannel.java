package org.concord.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * A signed POST to an address of the officer's own, as Standard Webhooks 1.0 lays down. The status alone is the answer: the body is never
 * read, no redirect followed, and no connection kept, so that the address is judged anew each time.
 */
@ApplicationScoped
class WebhookChannel implements Channel {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final OutsideAddresses outside;
    private final TimeLimit limit;
    private final ObjectWriter json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookChannel(OutsideAddresses outside, TimeLimit limit, ObjectMapper json, Clock clock) {
        this.outside = outside;
        this.limit = limit;
        this.json = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.WEBHOOK;
    }

    @Override
    public Outcome send(Message message, UUID id) {
        Address.Hook hook = (Address.Hook) message.to();
        String body = bodyOf(message);
        return limit.within(() -> post(hook, body, id));
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    private Outcome post(Address.Hook hook, String body, UUID id) throws InterruptedException {
        if (outside.refusal(hook.url()).isPresent()) {
            return new Outcome.GaveUp("address-not-allowed");
        }
        try {
            return outcomeOf(client.send(request(hook, body, id), _ -> new StatusAlone()));
        } catch (HttpTimeoutException e) {
            return new Outcome.RetryLater("timeout");
        } catch (IOException e) {
            return new Outcome.RetryLater(isOfTls(e) ? "tls" : "no-connection");
        }
    }

    /** How deep the client wraps it depends on whether the request or the answer came first. */
    private static boolean isOfTls(IOException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(SSLException.class::isInstance);
    }

    private HttpRequest request(Address.Hook hook, String body, UUID id) {
        long at = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(hook.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Concord")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", String.valueOf(at))
                .header("webhook-signature", WebhookSignature.of(hook.secret(), id.toString(), at, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Outcome outcomeOf(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Outcome.Delivered();
        }
        String reason = "http-" + status;
        return switch (status) {
            case 408, 425, 429 -> later(reason, answer);
            default -> status >= 500 ? later(reason, answer) : new Outcome.GaveUp(reason);
        };
    }

    private Outcome later(String reason, HttpResponse<Void> answer) {
        Instant now = clock.instant();
        return new Outcome.RetryLater(
                reason,
                answer.headers()
                        .firstValue("Retry-After")
                        .map(header -> RetryAfter.of(header, now))
                        .orElse(null));
    }

    private String bodyOf(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", message.type());
        body.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("data", message.content());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }
}
