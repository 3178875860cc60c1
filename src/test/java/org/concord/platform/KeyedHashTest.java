package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.concord.platform.KeysForTest.KnownKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {
    @TempDir
    private Path folder;

    @Test
    void theSameTextHashesAlikeAlsoAfterARestart() {
        KnownKeys store = new KnownKeys();
        byte[] before = hashOf(folder, store).of(KeyedHash.Purpose.RECEIPT, "1234 5678");

        assertThat(before).hasSize(32);
        assertThat(hashOf(folder, store).of(KeyedHash.Purpose.RECEIPT, "1234 5678"))
                .isEqualTo(before);
    }

    @Test
    void aHashOfOnePurposeTellsNothingAboutAnother() {
        KeyedHash hash = hashOf(folder, new KnownKeys());
        Set<String> all = new HashSet<>();
        for (KeyedHash.Purpose purpose : KeyedHash.Purpose.values()) {
            all.add(HexFormat.of().formatHex(hash.of(purpose, "the same text")));
        }

        assertThat(all).hasSize(KeyedHash.Purpose.values().length);
    }

    @Test
    void anotherKeyMakesAnotherHash() {
        byte[] here = hashOf(folder.resolve("here"), new KnownKeys()).of(KeyedHash.Purpose.REPEAT, "amina khan");
        byte[] there = hashOf(folder.resolve("there"), new KnownKeys()).of(KeyedHash.Purpose.REPEAT, "amina khan");

        assertThat(here).isNotEqualTo(there);
    }

    @Test
    void aHashIsNotTheBareHashOfTheText() {
        assertThat(hashOf(folder, new KnownKeys()).of(KeyedHash.Purpose.REPEAT, "amina khan"))
                .isNotEqualTo(Hashing.sha256("amina khan".getBytes(StandardCharsets.UTF_8)));
    }

    private static KeyedHash hashOf(Path folder, KeyChecks store) {
        return new KeyedHash(KeysForTest.opened(folder, store));
    }
}
