package org.concord.casework;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.concord.evidence.StubBucket;

/** Files in a bucket, and a scanner: both where the tests start them, if they do. */
public class ScannedProfile implements QuarkusTestProfile {
    static final String SCANNER = "target/clamd-test.ctl";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("concord.evidence.s3.bucket", StubBucket.NAME),
                Map.entry("concord.evidence.s3.endpoint", "http://127.0.0.1:" + freePort()),
                Map.entry("concord.evidence.s3.access-key", StubBucket.ACCESS_KEY),
                Map.entry("concord.evidence.s3.secret-key", "not-really-secret"),
                Map.entry("concord.evidence.s3.time-limit", "PT4S"),
                Map.entry("concord.evidence.scanner.address", "unix:" + SCANNER),
                Map.entry("concord.evidence.scanner.time-limit", "PT2S"),
                Map.entry("concord.evidence.scanner.first-retry-after", "PT0.2S"),
                Map.entry("concord.evidence.scanner.longest-retry-after", "PT0.5S"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
