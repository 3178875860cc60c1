package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.evidence.EvidenceFiles.ascii;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiveFilesTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private SealedFiles store;
    private ReceiveFiles receive;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        store = EvidenceSettings.sealedInto(new FolderStorage(folder.resolve("evidence")), folder);
        receive = new ReceiveFiles(store, EvidenceSettings.with(Map.of()));
    }

    @Test
    void aFileIsHashedToldAndStoredSealedAndCanBeReadWithItsKey() throws Exception {
        byte[] pdf = EvidenceFiles.pdf();
        try (ReceivedFiles files = receive.begin()) {
            receive.take(files, "/file", "letter.pdf", new ByteArrayInputStream(pdf));

            ReceivedFile file = files.files().getFirst();
            assertThat(file.kind()).isEqualTo(FileKind.PDF);
            assertThat(file.size()).isEqualTo(pdf.length);
            assertThat(file.claimedName()).isEqualTo("letter.pdf");
            assertThat(file.sha256())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(pdf));
            try (InputStream plain = store.open(new SealedFile(file.id(), file.key(), file.kind(), file.size()))) {
                assertThat(plain.readAllBytes()).isEqualTo(pdf);
            }
        }
        assertThat(stored()).as("nobody kept it").isZero();
    }

    /** A phone's photograph comes in without ever lying in memory: all that is allocated on the way is a fraction of it. */
    @Test
    void tenMegabytesComeInWithinTwoMegabytesOfHeap() {
        receiveOne(new Endless(TEN_MEGABYTES)); // classes, tables and ciphers are there now
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        receiveOne(new Endless(TEN_MEGABYTES));

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2 * 1024 * 1024);
    }

    private void receiveOne(InputStream content) {
        try (ReceivedFiles files = receive.begin()) {
            receive.take(files, "/file", "a.txt", content);
            assertThat(files.files().getFirst().size()).isEqualTo(TEN_MEGABYTES);
        }
    }

    @Test
    void oneByteMoreIsTooMuchAndLeavesNothing() throws IOException {
        try (ReceivedFiles files = receive.begin()) {
            assertThatThrownBy(() -> receive.take(files, "/file", "a.txt", new Endless(TEN_MEGABYTES + 1)))
                    .isInstanceOf(Refusal.class)
                    .extracting("problem")
                    .isEqualTo(Problem.TOO_LARGE);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsSentAtOnceHasALimitToo() {
        ReceiveFiles little = new ReceiveFiles(
                store, EvidenceSettings.with(Map.of("bytes-per-report", "100", "files-per-report", "3")));
        try (ReceivedFiles files = little.begin()) {
            little.take(files, "/file", "a.txt", new Endless(60));
            assertThatThrownBy(() -> little.take(files, "/file", "b.txt", new Endless(60)))
                    .extracting("problem")
                    .isEqualTo(Problem.TOO_LARGE);
            little.take(files, "/file", "c.txt", new Endless(20));
            little.take(files, "/file", "d.txt", new Endless(20));
            assertThatThrownBy(() -> little.take(files, "/file", "e.txt", new Endless(1)))
                    .extracting("problem")
                    .isEqualTo(Problem.LIMIT_REACHED);
        }
    }

    @Test
    void aNameIsKeptNoLongerThanAThousandCharacters() {
        try (ReceivedFiles files = receive.begin()) {
            receive.take(files, "/file", "🕊".repeat(10_000), new Endless(1));
            assertThat(files.files().getFirst().claimedName()).isEqualTo("🕊".repeat(1_000));
        }
    }

    @Test
    void aStoreThatFailsIsSaidToBeAwayAndLeavesNoDraft() throws IOException {
        SealedFiles failing = EvidenceSettings.sealedInto(new FailingStorage(), folder);
        ReceiveFiles receiving = new ReceiveFiles(failing, EvidenceSettings.with(Map.of()));
        try (ReceivedFiles files = receiving.begin()) {
            assertThatThrownBy(() -> receiving.take(files, "/file", "a.txt", new Endless(10)))
                    .extracting("problem")
                    .isEqualTo(Problem.UNAVAILABLE);
        }
        SealedFile any = new SealedFile(UUID.randomUUID(), FileKey.of(new byte[32]), FileKind.PDF, 1);
        assertThatThrownBy(() -> failing.open(any)).extracting("problem").isEqualTo(Problem.UNAVAILABLE);
        assertThat(stored()).isZero();
    }

    @Test
    void aDiskThatIsAboutToBeFullTakesNoMore() throws IOException {
        SealedFiles full = EvidenceSettings.sealedInto(
                new FolderStorage(folder.resolve("evidence")), folder, Map.of("disk-reserve", "1000000T"));
        ReceiveFiles receiving = new ReceiveFiles(full, EvidenceSettings.with(Map.of()));
        try (ReceivedFiles files = receiving.begin()) {
            assertThatThrownBy(() -> receiving.take(files, "/file", "a.txt", new Endless(10)))
                    .extracting("problem")
                    .isEqualTo(Problem.UNAVAILABLE);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aStoredFileThatWasChangedIsNotGivenOut() throws IOException {
        try (ReceivedFiles files = receive.begin()) {
            receive.take(files, "/file", "a.txt", new ByteArrayInputStream(ascii("they wrote this")));
            ReceivedFile file = files.files().getFirst();
            Path path = folder.resolve("evidence")
                    .resolve(file.id().toString().substring(34))
                    .resolve(file.id().toString());
            byte[] bytes = Files.readAllBytes(path);
            bytes[bytes.length - 1] ^= 1;
            Files.write(path, bytes);
            assertThatThrownBy(() -> store.open(new SealedFile(file.id(), file.key(), file.kind(), file.size())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** So many letters, made as they are read. */
    private static final class Endless extends InputStream {
        private int left;

        Endless(int length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = Math.min(left, length);
            Arrays.fill(buffer, offset, offset + some, (byte) 'a');
            left -= some;
            return some;
        }
    }

    private static final class FailingStorage implements EvidenceStorage {
        @Override
        public void put(UUID object, Path sealed) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public InputStream open(UUID object) throws IOException {
            throw new IOException("no answer");
        }

        @Override
        public void remove(UUID object) throws IOException {
            throw new IOException("no answer");
        }

        @Override
        public void forEachBefore(Instant put, Consumer<UUID> visit) throws IOException {
            throw new IOException("no answer");
        }
    }
}
