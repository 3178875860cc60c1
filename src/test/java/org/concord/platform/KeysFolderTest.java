package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.concord.platform.KeysForTest.KnownKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysFolderTest {
    @TempDir
    private Path somewhere;

    @Test
    void anEmptyStoreGetsAllFourKeysForTheOwnersEyesAlone() throws IOException {
        Path folder = somewhere.resolve("deeper/keys");
        KeysForTest.opened(folder, new KnownKeys());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .as("and no drafts are left")
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("token.p8", "vault.json", "receipt.bin", "audit.p8");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestartFindsTheSameKeys(KeyName name) {
        KnownKeys store = new KnownKeys();

        byte[] before = KeysForTest.opened(somewhere, store).key(name);

        assertThat(KeysForTest.opened(somewhere, store).key(name)).isEqualTo(before);
    }

    @Test
    void whoAsksForAKeyCannotChangeIt() {
        KeysFolder keys = KeysForTest.opened(somewhere, new KnownKeys());
        byte[] before = keys.key(KeyName.RECEIPT);

        keys.key(KeyName.RECEIPT)[0]++;

        assertThat(keys.key(KeyName.RECEIPT)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingKeyOverAKnownStoreIsRefusedByNameAndNotMadeAnew(KeyName name) throws IOException {
        KnownKeys store = new KnownKeys();
        KeysForTest.opened(somewhere, store);
        Files.delete(somewhere.resolve(name.file()));

        assertThatThrownBy(() -> KeysForTest.opened(somewhere, store))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(name.file(), "missing", somewhere.toString());
        assertThat(somewhere.resolve(name.file())).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aForeignKeyIsRefusedByName(KeyName name) throws IOException {
        KnownKeys store = new KnownKeys();
        KeysForTest.opened(somewhere, store);
        Path elsewhere = somewhere.resolve("elsewhere");
        KeysForTest.opened(elsewhere, new KnownKeys());
        Files.copy(elsewhere.resolve(name.file()), somewhere.resolve(name.file()), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> KeysForTest.opened(somewhere, store))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(name.file(), "not the one");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptiedKeyIsRefusedByName(KeyName name) throws IOException {
        KnownKeys store = new KnownKeys();
        KeysForTest.opened(somewhere, store);
        Files.write(somewhere.resolve(name.file()), new byte[0]);

        assertThatThrownBy(() -> KeysForTest.opened(somewhere, store))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name.file());
    }

    @Test
    void twoProcessesThatStartAtOnceAgree() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path folder = somewhere.resolve("round" + round);
            KnownKeys store = new KnownKeys();
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<KeysFolder> start = () -> {
                together.await();
                return KeysForTest.opened(folder, store);
            };
            try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
                List<Future<KeysFolder>> both = processes.invokeAll(List.of(start, start));
                for (KeyName name : KeyName.values()) {
                    assertThat(both.getFirst().get().key(name))
                            .isEqualTo(both.getLast().get().key(name));
                }
            }
        }
    }

    /** The other process makes and registers its keys just after this one saw an empty folder. */
    @Test
    void aProcessThatIsOvertakenTakesTheKeysOfTheOther() {
        KnownKeys shared = new KnownKeys();
        KeysFolder[] faster = new KeysFolder[1];
        KeyChecks overtaken = new KnownKeys() {
            @Override
            boolean isKnown(KeyName name) {
                if (faster[0] == null) {
                    faster[0] = KeysForTest.opened(somewhere, shared);
                }
                return shared.isKnown(name);
            }

            @Override
            boolean agrees(KeyName name, byte[] value) {
                return shared.agrees(name, value);
            }
        };

        KeysFolder slower = KeysForTest.closed(somewhere, overtaken);
        slower.open(new StartupEvent());

        assertThat(slower.key(KeyName.TOKEN)).isEqualTo(faster[0].key(KeyName.TOKEN));
    }
}
