package org.concord.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of the stream, as a browser's EventSource would be one. */
final class Listening implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final Thread reader;
    private volatile @Nullable String lastId;
    private volatile boolean bookmarked;
    private volatile boolean endedInOrder;

    /** @param data as it was sent */
    record Event(@Nullable String id, String name, String data) {
        UUID alert() {
            return UUID.fromString(JsonPath.from(data).getString("alert.id"));
        }

        String change() {
            return JsonPath.from(data).getString("change");
        }
    }

    private Listening(String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/alerts/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        reader = Thread.ofVirtual().start(this::read);
    }

    static Listening as(String token) {
        return new Listening(token, null);
    }

    static Listening as(String token, @Nullable String lastEventId) {
        return new Listening(token, lastEventId);
    }

    private void read() {
        Block block = new Block();
        try {
            answer.body().forEach(line -> {
                if (line.isEmpty()) {
                    dispatch(block);
                } else {
                    block.take(line);
                }
            });
            endedInOrder = true;
        } catch (UncheckedIOException e) {
            // cut off, by either side
        }
    }

    /** HTML Living Standard §9.2.6. */
    private void dispatch(Block block) {
        if (block.comment) {
            comments.incrementAndGet();
        }
        if (!block.data.isEmpty()) {
            events.add(new Event(block.id == null ? lastId : block.id, block.name, block.data));
        }
        if (block.id != null) {
            lastId = block.id;
            bookmarked |= block.data.isEmpty();
        }
        block.clear();
    }

    private static final class Block {
        @Nullable
        String id;

        String name = "message";
        String data = "";
        boolean comment;

        void take(String line) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "" -> comment = true;
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data += value;
                case "retry" -> Long.parseLong(value);
                default -> throw new AssertionError(line);
            }
        }

        void clear() {
            id = null;
            name = "message";
            data = "";
            comment = false;
        }
    }

    HttpResponse<Stream<String>> answer() {
        return answer;
    }

    int comments() {
        return comments.get();
    }

    /** What an EventSource would send when it comes back. */
    @Nullable
    String lastId() {
        return lastId;
    }

    /** From where one would go on who heard nothing. */
    String lastIdThenClose() {
        awaitBookmark();
        close();
        return String.valueOf(lastId);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** Of which alerts it has heard, in that order. */
    List<UUID> alerts() {
        return events.stream()
                .filter(event -> event.name().equals("alert"))
                .map(Event::alert)
                .toList();
    }

    /** What it has heard of one alert. */
    List<String> changesOf(UUID alert) {
        return events.stream()
                .filter(event -> event.name().equals("alert") && event.alert().equals(alert))
                .map(Event::change)
                .toList();
    }

    void awaitChanges(UUID alert, String... changes) {
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> changesOf(alert).containsAll(List.of(changes)));
    }

    void awaitComment() {
        int before = comments();
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> comments() > before);
    }

    /** It has been told where it stands, which ends what it had missed. */
    void awaitBookmark() {
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> bookmarked);
    }

    void awaitEnd() {
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> !reader.isAlive());
    }

    boolean endedInOrder() {
        return endedInOrder;
    }

    boolean isOpen() {
        return reader.isAlive();
    }

    @Override
    public void close() {
        client.shutdownNow();
        awaitEnd();
    }
}
