package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.concord.platform.FieldError;
import org.concord.platform.Hashing;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/**
 * Takes in files as they come: counted, hashed, told apart by content and sealed on the way into the store, with no more of them in memory
 * than some kilobytes and nothing unsealed on a disk. Done before the transaction that keeps them, so that none waits for a store.
 */
@ApplicationScoped
public class ReceiveFiles {
    private static final int LONGEST_NAME = 1_000;

    private final SealedFiles store;
    private final EvidenceConfig config;

    ReceiveFiles(SealedFiles store, EvidenceConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Nothing yet; to be closed by whoever asked for it. */
    public ReceivedFiles begin() {
        return new ReceivedFiles(store);
    }

    /** Files that were taken in before and kept by somebody who still has their keys. Not to be closed: that would take them away. */
    public ReceivedFiles again(List<ReceivedFile> kept) {
        ReceivedFiles batch = new ReceivedFiles(store);
        kept.forEach(batch::add);
        return batch;
    }

    /**
     * Takes in one more.
     *
     * @param field where it stands in what was sent, for what is said of it
     * @throws Refusal 400 if it is empty, 409 {@code limit-reached} if there are too many, 413 if it or all together are too large, 415 if it
     *     is of a kind that is not taken, 503 if the store is away; 400 if reading it fails and the stream says so itself
     */
    public void take(ReceivedFiles batch, String field, String claimedName, InputStream content) {
        List<ReceivedFile> before = batch.files();
        if (before.size() >= config.filesPerReport()) {
            throw tooMany(config.filesPerReport());
        }
        Look look = new Look(field + "/" + before.size(), batch.bytes());
        try {
            SealedFile file = store.seal(content, look, look);
            batch.add(new ReceivedFile(
                    file.object(), shortened(claimedName), look.kind(), file.size(), look.digest.digest(), file.key()));
        } catch (IOException e) {
            throw SealedFiles.away(e);
        }
    }

    /** How many files and bytes a report may have beside those given. */
    public void refuseIfTooMany(ReceivedFiles more, long files, long bytes) {
        if (files + more.files().size() > config.filesPerReport()) {
            throw tooMany(config.filesPerReport());
        }
        if (bytes + more.bytes() > config.bytesPerReport().asLongValue()) {
            throw Problem.LIMIT_REACHED.because("All files of a report together may have %d MB."
                    .formatted(config.bytesPerReport().asLongValue() >> 20));
        }
    }

    private static Refusal tooMany(int most) {
        return Problem.LIMIT_REACHED.because("A report may have %d files.".formatted(most));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** One file as it passes. */
    private final class Look implements SealedFiles.Passing, SealedFiles.Before {
        private final MessageDigest digest = Hashing.newSha256();
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final LastBytes tail = new LastBytes(TellKind.BYTES);
        private final String pointer;
        private final long before;
        private long size;
        private FileKind kind = FileKind.TEXT;

        Look(String pointer, long before) {
            this.pointer = pointer;
            this.before = before;
        }

        @Override
        public void bytes(byte[] buffer, int length) {
            size += length;
            refuseIfTooLarge(config.largestFile().asLongValue(), size, "A file");
            refuseIfTooLarge(config.bytesPerReport().asLongValue(), before + size, "All files of a report together");
            digest.update(buffer, 0, length);
            head.write(buffer, 0, Math.min(length, TellKind.BYTES - head.size()));
            tail.add(buffer, length);
        }

        @Override
        public void storing(UUID object) {
            if (size == 0) {
                throw Problem.VALIDATION_FAILED.because(List.of(new FieldError(pointer, "is empty")));
            }
            kind = TellKind.of(head.toByteArray(), tail.bytes())
                    .orElseThrow(() -> Problem.UNSUPPORTED_MEDIA_TYPE.because(
                            "“%s” is not of a kind that is taken. Taken are %s.".formatted(pointer, FileKind.TAKEN)));
        }

        FileKind kind() {
            return kind;
        }

        private void refuseIfTooLarge(long most, long now, String what) {
            if (now > most) {
                throw Problem.TOO_LARGE.because("%s may have %d MB.".formatted(what, most >> 20));
            }
        }
    }
}
