package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.concord.platform.Ids;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.SafeTrace;
import org.jboss.logging.Logger;

/** Seals on the way into the store and opens on the way out, some kilobytes at a time. A file on its way in lies sealed, too. */
@ApplicationScoped
public class SealedFiles {
    private static final Logger LOG = Logger.getLogger(SealedFiles.class);
    private static final int BUFFER = 64 * 1024;
    private static final String RETRY_AFTER_SECONDS = "30";

    private final EvidenceStorage storage;
    private final Drafts drafts;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    SealedFiles(EvidenceStorage storage, Drafts drafts, Ids ids) {
        this.storage = storage;
        this.drafts = drafts;
        this.ids = ids;
    }

    /** Sees the plain bytes as they pass; what it throws ends it all. */
    @FunctionalInterface
    interface Passing {
        void bytes(byte[] buffer, int length);
    }

    /** A file of ours, for example a copy to be shown. */
    public SealedFile store(FileKind kind, byte[] plain) {
        try {
            SealedFile file = seal(new ByteArrayInputStream(plain), (bytes, length) -> {}, stored -> {});
            return new SealedFile(file.object(), file.key(), kind, plain.length);
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** Looks at what has come, whole and sealed, before it is stored; what it throws ends it all. */
    @FunctionalInterface
    interface Before {
        void storing(UUID object);
    }

    /** @return of kind TEXT, whatever it is: who calls knows better */
    SealedFile seal(InputStream plain, Passing passing, Before before) throws IOException {
        UUID object = ids.next();
        FileKey key = FileKey.generate(random);
        try {
            long size = write(plain, passing, key.sealing(drafts.begin(object), object));
            before.storing(object);
            storage.put(object, drafts.of(object));
            return new SealedFile(object, key, FileKind.TEXT, size);
        } finally {
            Files.deleteIfExists(drafts.of(object));
        }
    }

    private static long write(InputStream plain, Passing passing, OutputStream sealed) throws IOException {
        try (sealed) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                passing.bytes(buffer, read);
                sealed.write(buffer, 0, read);
                size += read;
            }
            return size;
        }
    }

    /**
     * The plain bytes; their beginning was found to be what was sealed, and so is what follows, or reading fails.
     *
     * @throws Refusal 503 if the store does not answer
     * @throws IllegalStateException if the file is not there, or not what was sealed
     */
    public InputStream open(SealedFile file) {
        InputStream sealed = fetched(file.object());
        try {
            PushbackInputStream plain = new PushbackInputStream(file.key().opening(sealed, file.object()));
            int first = plain.read();
            if (first >= 0) {
                plain.unread(first);
            }
            return plain;
        } catch (IOException e) {
            closeQuietly(sealed);
            throw new IllegalStateException("the stored file %s is not what was sealed".formatted(file.object()), e);
        }
    }

    private InputStream fetched(UUID object) {
        try {
            return storage.open(object);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the stored file %s is not there".formatted(object), e);
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debug("a stored file did not close", e);
        }
    }

    /** Every object that was stored before. */
    public void forEachBefore(Instant stored, Consumer<UUID> visit) {
        try {
            storage.forEachBefore(stored, visit);
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** What nobody keeps; what cannot be taken away now is an orphan, and swept later. */
    public void removeQuietly(UUID object) {
        try {
            storage.remove(object);
        } catch (IOException e) {
            LOG.warnf("the stored file %s could not be removed: %s", object, SafeTrace.of(e));
        }
    }

    static Refusal away(IOException e) {
        LOG.errorf("the store of files failed: %s", SafeTrace.of(e));
        return Problem.UNAVAILABLE
                .because("The store of files does not answer. Nothing was lost or stored; try again shortly.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
