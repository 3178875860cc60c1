package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.OwnersEyes;

/** What lies in the folder of the tests' service. */
public final class StoredFiles {
    private static final Path FOLDER = Path.of("target/test-data/evidence");

    private StoredFiles() {}

    /** Where an object lies, or would. */
    public static Path of(UUID object) {
        String name = object.toString();
        return FOLDER.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    /** Files that no row knows, drafts included. */
    public static Set<String> orphans() {
        Set<String> names = names();
        names.removeAll(
                OwnersEyes.column(
                        "SELECT id::text FROM attachment UNION ALL SELECT object_id::text FROM attachment_copy WHERE object_id IS NOT NULL"));
        return names;
    }

    /** A copy that is being made for another test is an orphan for a moment. */
    public static void nothingMoreIsLeft(Set<String> before) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(before).containsAll(orphans()));
    }

    private static Set<String> names() {
        if (!Files.isDirectory(FOLDER)) {
            return new HashSet<>();
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
