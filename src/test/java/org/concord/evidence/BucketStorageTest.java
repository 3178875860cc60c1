package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketStorageTest {
    private final UUID object = UUID.randomUUID();
    private StubBucket bucket;
    private BucketStorage storage;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        bucket = new StubBucket(0);
        storage = new BucketStorage(settings(bucket.endpoint().toString()).s3(), StubBucket.NAME);
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    private static EvidenceConfig settings(String endpoint) {
        return EvidenceSettings.with(Map.of(
                "s3.bucket",
                StubBucket.NAME,
                "s3.endpoint",
                endpoint,
                "s3.access-key",
                StubBucket.ACCESS_KEY,
                "s3.secret-key",
                "not-really-secret",
                "s3.time-limit",
                "PT4S"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9_000_000})
    void whatWasPutCanBeReadAndEveryCallIsSigned(int length) throws IOException {
        byte[] bytes = new byte[length];
        storage.put(object, written(bytes));

        try (InputStream read = storage.open(object)) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(bucket.objects()).containsOnlyKeys("evidence/" + object);
        assertThat(bucket.unsigned()).isEmpty();
    }

    @Test
    void whatWasRemovedIsNotThereAndRemovingItAgainIsFine() throws IOException {
        storage.put(object, written(new byte[10]));
        storage.remove(object);
        storage.remove(object);

        assertThat(bucket.objects()).isEmpty();
        assertThatThrownBy(() -> storage.open(object)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void everyOldObjectIsVisitedAlsoBeyondOnePage() throws IOException {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(UUID.randomUUID());
            storage.put(all.getLast(), written(new byte[1]));
        }
        assertThat(visitedBefore(Instant.now().minus(Duration.ofHours(1)))).isEmpty();

        bucket.allAreOld(Duration.ofDays(2));

        assertThat(visitedBefore(Instant.now().minus(Duration.ofHours(1)))).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500, 503})
    void aStoreThatFailsIsAFailureOfTheStore(int status) throws IOException {
        Path file = written(new byte[10]);
        bucket.failWith(status);

        assertThatThrownBy(() -> storage.put(object, file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> storage.open(object)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> storage.remove(object)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> visitedBefore(Instant.now())).isInstanceOf(IOException.class);
    }

    /** As after a night, or a restart of the store: the connections that were kept lead nowhere. */
    @Test
    void connectionsThatWereClosedMeanwhileCostNothing() throws IOException {
        storage.put(object, written(new byte[100_000]));
        int port = bucket.endpoint().getPort();
        bucket.close();
        bucket = new StubBucket(port);

        storage.put(object, written(new byte[200_000]));

        try (InputStream read = storage.open(object)) {
            assertThat(read.readAllBytes()).hasSize(200_000);
        }
    }

    @Test
    void aStoreThatIsNotThereIsAFailureOfTheStore() throws IOException {
        Path file = written(new byte[10]);
        BucketStorage nowhere = new BucketStorage(settings("http://127.0.0.1:1").s3(), StubBucket.NAME);

        assertThatThrownBy(() -> nowhere.put(object, file)).isInstanceOf(IOException.class);
    }

    private List<UUID> visitedBefore(Instant then) throws IOException {
        List<UUID> visited = new ArrayList<>();
        storage.forEachBefore(then, visited::add);
        return visited;
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
    }
}
