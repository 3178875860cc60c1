package org.concord.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sealed files in a folder (each 0600), in 256 folders by the end of their id, which is random where its beginning is a time. */
final class FolderStorage implements EvidenceStorage {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Path folder;

    FolderStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(UUID object, Path sealed) throws IOException {
        Path file = file(object);
        if (!Files.isDirectory(file.getParent())) {
            Files.createDirectories(file.getParent(), OWNER_ONLY);
            force(folder);
        }
        try (FileChannel written = FileChannel.open(sealed, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(sealed, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.getParent());
    }

    @Override
    public InputStream open(UUID object) throws IOException {
        return Files.newInputStream(file(object));
    }

    @Override
    public void remove(UUID object) throws IOException {
        Files.deleteIfExists(file(object));
    }

    @Override
    public void forEachBefore(Instant put, Consumer<UUID> visit) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(file -> file.getFileName().toString().matches(UUID_PATTERN))
                    .filter(file -> isOlder(file, put))
                    .map(file -> UUID.fromString(file.getFileName().toString()))
                    .forEach(visit);
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name is durable only with the folder it stands in. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(UUID object) {
        String name = object.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
