package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concord.evidence.EvidenceFiles;
import org.concord.evidence.ReceiveFiles;
import org.concord.evidence.ReceivedFiles;
import org.concord.evidence.StoredFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SweepEvidenceTest {
    private static final Duration OLD = Duration.ofHours(37);

    private final SweepEvidence sweep;
    private final ReceiveFiles receive;
    private final Clock clock;

    @Inject
    SweepEvidenceTest(SweepEvidence sweep, ReceiveFiles receive, Clock clock) {
        this.sweep = sweep;
        this.receive = receive;
        this.clock = clock;
    }

    @Test
    void whatBelongsToNobodyIsTakenAwayADayAndAHalfLaterAndNothingElse() throws IOException {
        AtCase file = AtCase.opened();
        String kept = Evidence.added(file, "a.png", EvidenceFiles.png());
        Evidence.shown(file, kept).then().statusCode(200);
        List<Path> before = new ArrayList<>();
        Path orphan = StoredFiles.of(left());
        Path young = StoredFiles.of(left());
        for (Path old : List.of(orphan, StoredFiles.of(UUID.fromString(kept)))) {
            before.add(old);
            Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(OLD)));
        }
        assertThat(before).allSatisfy(path -> assertThat(path).exists());

        sweep.sweep(clock.instant());

        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        Evidence.read(file, kept).then().statusCode(200);
        Evidence.shown(file, kept).then().statusCode(200);
        Files.delete(young);
    }

    @Test
    void theCopyOfAFileBelongsToIt() {
        AtCase file = AtCase.opened();
        String id = Evidence.added(file, "a.png", EvidenceFiles.png());
        Evidence.shown(file, id).then().statusCode(200);

        sweep.sweep(clock.instant().plus(OLD));

        Evidence.shown(file, id).then().statusCode(200);
        Evidence.read(file, id).then().statusCode(200);
    }

    /** As a crash between storing and keeping would leave it. */
    private UUID left() {
        ReceivedFiles files = receive.begin();
        receive.take(files, "/file", "a.txt", new ByteArrayInputStream(EvidenceFiles.ascii("lost")));
        return files.files().getFirst().id();
    }
}
