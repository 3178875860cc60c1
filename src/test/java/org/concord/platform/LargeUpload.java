package org.concord.platform;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends a file that nobody wants to hold in memory: a beginning, and white space without end. */
public final class LargeUpload {
    private static final byte[] BLANK = new byte[1024 * 1024];

    static {
        Arrays.fill(BLANK, (byte) '\n');
    }

    private LargeUpload() {}

    /** @param announced whether its length is said beforehand */
    public static HttpResponse<String> put(
            String path, String type, String token, String beginning, int megabytes, boolean announced) {
        long length = beginning.length() + (long) megabytes * BLANK.length;
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> blanks(beginning, megabytes));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .PUT(announced ? BodyPublishers.fromPublisher(stream, length) : stream)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static InputStream blanks(String beginning, int megabytes) {
        InputStream stream = new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < megabytes; i++) {
            stream = new SequenceInputStream(stream, new ByteArrayInputStream(BLANK));
        }
        return stream;
    }
}
