package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStorageTest {
    private final UUID object = UUID.randomUUID();
    private FolderStorage storage;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        storage = new FolderStorage(folder.resolve("evidence"));
    }

    @Test
    void whatWasPutCanBeReadAndItsDraftIsGone() throws IOException {
        Path draft = draft("sealed");
        storage.put(object, draft);

        try (InputStream read = storage.open(object)) {
            assertThat(read.readAllBytes()).isEqualTo(EvidenceFiles.ascii("sealed"));
        }
        assertThat(draft).doesNotExist();
        Path shard = folder.resolve("evidence").resolve(object.toString().substring(34));
        assertThat(shard.resolve(object.toString())).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shard)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatWasRemovedIsNotThereAndRemovingItAgainIsFine() throws IOException {
        storage.put(object, draft("sealed"));
        storage.remove(object);
        storage.remove(object);

        assertThatThrownBy(() -> storage.open(object)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void onlyOldObjectsAreVisitedAndNothingElseThatLiesThere() throws IOException {
        UUID old = UUID.randomUUID();
        storage.put(object, draft("new"));
        storage.put(old, draft("old"));
        Instant yesterday = Instant.parse("2026-11-20T12:00:00Z");
        Path file =
                folder.resolve("evidence").resolve(old.toString().substring(34)).resolve(old.toString());
        Files.setLastModifiedTime(file, FileTime.from(yesterday.minusSeconds(1)));
        Files.writeString(
                Files.createDirectories(folder.resolve("evidence/.incoming")).resolve(old + ".part"), "x");
        List<UUID> visited = new ArrayList<>();

        storage.forEachBefore(yesterday, visited::add);

        assertThat(visited).containsExactly(old);
    }

    @Test
    void aFolderThatIsNotThereYetHoldsNothing() throws IOException {
        List<UUID> visited = new ArrayList<>();
        storage.forEachBefore(Instant.MAX, visited::add);
        assertThat(visited).isEmpty();
    }

    private Path draft(String content) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), content);
    }
}
