package org.concord.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Uploads on their way through, each a file (0600) in a folder of its own until its work has ended. A file is received whole before
 * anything is done with it, so that an upload that breaks off, or is too large, leaves nothing behind.
 */
public final class Spool {
    private static final int BUFFER = 64 * 1024;
    private static final FileAttribute<?> FOLDER_MODE = mode("rwx------");
    private static final FileAttribute<?> FILE_MODE = mode("rw-------");

    private final Path folder;
    private final long largest;

    /** @param largest file, in bytes */
    public Spool(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** A file that was received; {@code sha256} in hexadecimal. */
    public record Received(String sha256, long bytes) {}

    /** @throws Refusal 413 beyond the largest, 400 if the upload breaks off */
    public Received receive(UUID id, InputStream upload) {
        boolean whole = false;
        try {
            Files.createDirectories(folder, FOLDER_MODE);
            Received received = write(upload, file(id));
            whole = true;
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                remove(id);
            }
        }
    }

    /** @throws java.nio.file.NoSuchFileException if the file is not here */
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(file(id));
    }

    public boolean has(UUID id) {
        return Files.exists(file(id));
    }

    public void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a crash left behind, once nothing can need it any more. */
    public void sweep(Instant oldest) throws IOException {
        sweep(folder, oldest);
    }

    /** The same for whoever keeps files in another way. */
    public static void sweep(Path folder, Instant oldest) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                removeIfOlder(file, oldest);
            }
        }
    }

    private static void removeIfOlder(Path file, Instant oldest) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Its work has just ended, and took it away.
        }
    }

    /** Durable before anybody is told that it was received. */
    private Received write(InputStream upload, Path file) throws IOException {
        MessageDigest digest = Hashing.newSha256();
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE_MODE)) {
            for (int read = some(upload, buffer); read >= 0; read = some(upload, buffer)) {
                received += read;
                if (received > largest) {
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
        return new Received(HexFormat.of().formatHex(digest.digest()), received);
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
