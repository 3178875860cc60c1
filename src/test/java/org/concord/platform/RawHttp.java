package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 as bytes on a socket: what no well-behaved client would send. */
public final class RawHttp {
    private static final int PATIENCE_MILLISECONDS = 20_000;

    private RawHttp() {}

    /** @param headers by lower-case name; of a header that comes twice the last */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer isProblem(int expected, String slug) {
            assertThat(status).as(body).isEqualTo(expected);
            assertThat(headers.get("content-type")).as(body).startsWith("application/problem+json");
            JsonPath problem = JsonPath.from(body);
            assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
            assertThat(problem.getInt("status")).isEqualTo(expected);
            assertThat(problem.getString("title")).isNotBlank();
            assertThat(problem.getString("detail")).isNotBlank();
            return this;
        }
    }

    /** A request without a body, each line as it stands. */
    public static Answer send(String requestLine, String... headerLines) {
        return exchange(head(requestLine, List.of(headerLines)), new byte[0]);
    }

    /** A request whose Content-Length is that of its body. */
    public static Answer sendBody(String requestLine, byte[] body, String... headerLines) {
        byte[] head = head(requestLine, List.of(headerLines), "Content-Length: " + body.length);
        return exchange(head, body);
    }

    /** A request whose length is not known beforehand (RFC 9112 §7.1). */
    public static Answer sendChunked(String requestLine, byte[] body, String... headerLines) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 8_000) {
            int length = Math.min(8_000, body.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, from, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return exchange(head(requestLine, List.of(headerLines), "Transfer-Encoding: chunked"), chunks.toByteArray());
    }

    private static byte[] head(String requestLine, List<String> headerLines, String... more) {
        StringBuilder head =
                new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headerLines.forEach(line -> head.append(line).append("\r\n"));
        List.of(more).forEach(line -> head.append(line).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Answer exchange(byte[] head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            write(socket.getOutputStream(), head, body);
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] head, byte[] body) {
        try {
            out.write(head);
            out.write(body);
            out.flush();
        } catch (IOException e) {
            // The server has answered and closed before it had read everything: the answer is what counts.
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|connection reset|abort).*");
        }
    }

    private static Answer read(String text) {
        int end = text.indexOf("\r\n\r\n");
        assertThat(end).as("an answer with a head: " + text).isPositive();
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        lines.stream()
                .skip(1)
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, text.substring(end + 4));
    }
}
