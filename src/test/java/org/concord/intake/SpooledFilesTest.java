package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concord.platform.LeavesFiles;
import org.concord.platform.PlatformConfig;
import org.junit.jupiter.api.Test;

/** An upload whose process died, or whose import was given up elsewhere, does not lie about for ever. */
@QuarkusTest
class SpooledFilesTest {
    @Inject
    @All
    List<LeavesFiles> folders;

    @Inject
    SpooledFiles files;

    @Inject
    PlatformConfig platform;

    @Inject
    IntakeConfig config;

    @Inject
    Clock clock;

    @Test
    void whatIsOlderThanAnyImportGoesAndWhatIsInUseStays() throws IOException {
        UUID left = received();
        age(left, config.giveUpAfter().plusMinutes(1));
        UUID inUse = received();
        age(inUse, config.giveUpAfter().minusMinutes(1));

        assertThat(folders).as("imports, postcodes, evidence").hasSize(3);
        for (LeavesFiles folder : folders) {
            folder.sweep();
        }

        assertThat(files.has(left)).isFalse();
        assertThat(files.has(inUse)).isTrue();
        files.remove(inUse);
    }

    private UUID received() {
        return files.receive(new ByteArrayInputStream(new byte[] {'x'})).id();
    }

    private void age(UUID id, Duration by) throws IOException {
        Path file = platform.dataDir().resolve("imports").resolve(id.toString());
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(by)));
    }
}
