package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash leaves behind is taken away while the service runs, not only when it starts. */
class SweepFoldersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void eachFolderIsSweptAgainAndAgainAlsoBesideOneThatIsGone() {
        AtomicInteger swept = new AtomicInteger();
        SweepFolders folders = new SweepFolders(
                List.of(
                        () -> {
                            throw new IOException("no such disk");
                        },
                        swept::incrementAndGet),
                everyTenMilliseconds());

        folders.start(new StartupEvent());

        await().untilAsserted(() -> assertThat(swept).hasValueGreaterThan(3));
        folders.stop(new ShutdownEvent());
    }

    @Test
    void onlyWhatIsOldGoes() throws IOException {
        Path left = file("left", NOW.minusSeconds(61));
        Path inUse = file("in-use", NOW.minusSeconds(59));
        Spool spool = new Spool(folder, 10);

        spool.sweep(NOW.minusSeconds(60));

        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
    }

    @Test
    void aFolderThatIsNotThereYetIsClean() throws IOException {
        Path none = folder.resolve("none");

        new Spool(none, 10).sweep(NOW);

        assertThat(none).doesNotExist();
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private static PlatformConfig everyTenMilliseconds() {
        return new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withDefaultValue("concord.sweep-every", "PT0.01S")
                .build()
                .getConfigMapping(PlatformConfig.class);
    }
}
