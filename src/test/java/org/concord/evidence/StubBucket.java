package org.concord.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.concord.platform.Hashing;

/** The few calls of S3 that a store of files needs, by path; every one must be signed (SigV4) for the key it knows. */
public final class StubBucket implements AutoCloseable {
    public static final String NAME = "concord-evidence";
    public static final String ACCESS_KEY = "AKIATESTTESTTEST";
    private static final int PAGE = 3;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();
    private volatile int failing;
    private volatile Duration age = Duration.ZERO;

    /** @param port 0 = any that is free */
    public StubBucket(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** By key. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    /** Calls without a signature. */
    public List<String> unsigned() {
        return unsigned;
    }

    /** From now on every call is answered with this status; 0 = it works. */
    public void failWith(int status) {
        failing = status;
    }

    /** From now on every object says that it is so old. */
    void allAreOld(Duration old) {
        age = old;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            String signature = call.getRequestHeaders().getFirst("Authorization");
            if (signature == null
                    || !signature.startsWith("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/")
                    || !signature.contains("Signature=")
                    || !isSigned(call, body)) {
                unsigned.add(
                        call.getRequestMethod() + " " + call.getRequestURI().getPath());
                answer(call, 403, "<Error><Code>AccessDenied</Code></Error>");
            } else if (failing != 0) {
                answer(call, failing, "<Error><Code>SlowDown</Code></Error>");
            } else {
                serve(call, body);
            }
        }
    }

    /** The hash of a body is part of what is signed. */
    private static boolean isSigned(HttpExchange call, byte[] body) {
        String signed = call.getRequestHeaders().getFirst("x-amz-content-sha256");
        return HexFormat.of().formatHex(Hashing.sha256(body)).equals(signed)
                || !call.getRequestMethod().equals("PUT") && "UNSIGNED-PAYLOAD".equals(signed);
    }

    private void serve(HttpExchange call, byte[] body) throws IOException {
        String path = call.getRequestURI().getPath();
        String key = path.length() > NAME.length() + 2 ? path.substring(NAME.length() + 2) : "";
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                call.getResponseHeaders().add("ETag", "\"1\"");
                answer(call, 200, "");
            }
            case "DELETE" -> {
                objects.remove(key);
                answer(call, 204, "");
            }
            default -> {
                if (key.isEmpty()) {
                    answer(
                            call,
                            200,
                            listing(String.valueOf(call.getRequestURI().getQuery())));
                } else if (objects.containsKey(key)) {
                    answer(call, 200, objects.get(key));
                } else {
                    answer(call, 404, "<Error><Code>NoSuchKey</Code></Error>");
                }
            }
        }
    }

    private String listing(String query) {
        String after =
                query.contains("continuation-token=") ? query.replaceAll(".*continuation-token=([^&]*).*", "$1") : "";
        List<String> rest = objects.keySet().stream()
                .filter(key -> key.compareTo(after) > 0)
                .toList();
        List<String> page = rest.stream().limit(PAGE).toList();
        String next = rest.size() > PAGE ? "<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>" : "";
        return page.stream()
                .map(key -> "<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>1</Size></Contents>"
                        .formatted(key, Instant.now().minus(age)))
                .collect(Collectors.joining(
                        "",
                        "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>"
                                + !next.isEmpty() + "</IsTruncated>" + next,
                        "</ListBucketResult>"));
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        answer(call, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
