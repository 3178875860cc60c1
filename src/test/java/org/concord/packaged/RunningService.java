package org.concord.packaged;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The built artefact as a process of its own, on a data folder that outlives it. */
final class RunningService implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("concord.jar", "target/quarkus-app/quarkus-run.jar"))
            .toAbsolutePath();

    private final Process process;
    private final int port;
    private final Path log;

    private RunningService(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts and does not wait. */
    static RunningService launch(Path data, Map<String, String> settings) {
        try {
            int port = freePort();
            Files.createDirectories(data);
            Path log = Files.createTempFile(data, "service", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-jar",
                    JAR.toString()));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("CONCORD_DATA_DIR", data.toString());
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            builder.environment().putAll(settings);
            return new RunningService(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and waits until it is ready. */
    static RunningService start(Path data, Map<String, String> settings) {
        RunningService service = launch(data, settings);
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(service::isReady);
        return service;
    }

    RequestSpecification as(String account) {
        String token = anyone().body(Map.of("email", account + "@demo.invalid", "password", "demonstration"))
                .post("/api/v1/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        return anyone().header("Authorization", "Bearer " + token);
    }

    RequestSpecification anyone() {
        return given().port(port).contentType(ContentType.JSON);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the service did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended: " + log());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI ready = URI.create("http://localhost:" + port + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
