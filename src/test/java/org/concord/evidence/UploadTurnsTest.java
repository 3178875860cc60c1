package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Problem;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTurnsTest {
    private final UploadTurns turns =
            new UploadTurns(EvidenceSettings.with(Map.of("uploads-at-once", "3", "uploads-per-address", "2")));

    @TempDir
    private Path folder;

    @Test
    void anAddressHasSoManyAndGetsThemBack() {
        UploadTurns.Turn first = turns.take("a");
        turns.take("a");
        assertThatThrownBy(() -> turns.take("a")).extracting("problem").isEqualTo(Problem.TOO_MANY_REQUESTS);
        first.end();
        first.end();
        assertThat(turns.take("a")).isNotNull();
        assertThatThrownBy(() -> turns.take("a"))
                .as("one that ends twice gives back one")
                .extracting("problem")
                .isEqualTo(Problem.TOO_MANY_REQUESTS);
    }

    @Test
    void allAddressesTogetherHaveNoMoreThanThereAre() {
        UploadTurns.Turn first = turns.take("a");
        turns.take("b");
        turns.take("c");
        assertThatThrownBy(() -> turns.take("d")).extracting("problem").isEqualTo(Problem.UNAVAILABLE);
        first.end();
        assertThat(turns.take("d")).isNotNull();
    }

    @Test
    void anAddressMaySendSoManyFilesInAnHour() {
        TestClock clock = new TestClock();
        FilesPerAddress quota =
                new FilesPerAddress(EvidenceSettings.with(Map.of("files-per-address-and-hour", "2")), clock);
        ReceivedFiles three = new ReceivedFiles(EvidenceSettings.sealedInto(new FolderStorage(folder), folder));
        for (int i = 0; i < 3; i++) {
            three.add(new ReceivedFile(new UUID(0, i), "a", FileKind.TEXT, 1, new byte[32], FileKey.of(new byte[32])));
        }
        quota.require("a");
        assertThatThrownBy(() -> quota.take("a", three)).extracting("problem").isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThatThrownBy(() -> quota.require("a")).extracting("problem").isEqualTo(Problem.TOO_MANY_REQUESTS);
        quota.require("b");
    }
}
