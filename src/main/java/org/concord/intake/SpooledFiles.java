package org.concord.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.platform.Hashing;
import org.concord.platform.Ids;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;

/**
 * Uploads on their way through, each a file (0600) in the data folder until its import has ended. A file is received whole before its
 * first row is taken, so that an upload that breaks off, or is too large, leaves nothing behind.
 */
@ApplicationScoped
class SpooledFiles {
    /** The contract's limit for a file. */
    static final long LARGEST = 64L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final FileAttribute<?> FOLDER_MODE = mode("rwx------");
    private static final FileAttribute<?> FILE_MODE = mode("rw-------");

    private final Path folder;
    private final Ids ids;
    private final IntakeConfig config;
    private final Clock clock;

    SpooledFiles(PlatformConfig platform, Ids ids, IntakeConfig config, Clock clock) {
        this.folder = platform.dataDir().resolve("imports");
        this.ids = ids;
        this.config = config;
        this.clock = clock;
    }

    /** A file that was received; {@code sha256} in hexadecimal. */
    record Spooled(UUID id, String sha256) {}

    /** @throws org.concord.platform.Refusal 413 beyond 64 MB, 400 if the upload breaks off */
    Spooled receive(InputStream upload) {
        UUID id = ids.next();
        boolean whole = false;
        try {
            Files.createDirectories(folder, FOLDER_MODE);
            String sha256 = write(upload, file(id));
            whole = true;
            return new Spooled(id, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                remove(id);
            }
        }
    }

    InputStream open(UUID id) throws IOException {
        return Files.newInputStream(file(id));
    }

    boolean has(UUID id) {
        return Files.exists(file(id));
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a crash left behind, once nothing can need it any more. */
    void sweep(@Observes StartupEvent start) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = clock.instant().minus(config.giveUpAfter());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Durable before anybody is told that it was received. */
    private static String write(InputStream upload, Path file) throws IOException {
        MessageDigest digest = Hashing.newSha256();
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE_MODE)) {
            for (int read = some(upload, buffer); read >= 0; read = some(upload, buffer)) {
                received += read;
                if (received > LARGEST) {
                    throw Problem.TOO_LARGE.because(Problem.TOO_LARGE.explanation());
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int some(InputStream upload, byte[] buffer) {
        try {
            return upload.read(buffer);
        } catch (IOException e) {
            throw Problem.MALFORMED_BODY.because("The upload broke off. Nothing was stored.");
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
