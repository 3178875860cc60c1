package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyTest {
    private static final int SEGMENT = 64 * 1024;

    private final FileKey key = FileKey.generate(new SecureRandom());
    private final UUID object = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 100, SEGMENT, SEGMENT + 1, 5 * SEGMENT + 17})
    void whatWasSealedOpensAgainAlsoWithAKeyThatWasKept(int length) throws IOException {
        byte[] plain = noise(length);

        byte[] sealed = sealed(plain);

        assertThat(opened(FileKey.of(key.bytes()), sealed, object)).isEqualTo(plain);
        assertThat(sealed.length).isGreaterThan(length);
    }

    @Test
    void nothingOfItCanBeReadWithoutTheKey() throws IOException {
        byte[] sealed = sealed(EvidenceFiles.ascii("what they wrote on the wall ".repeat(10_000)));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("wall");
        assertThat(key.toString()).doesNotContain(Arrays.toString(key.bytes()));
    }

    @Test
    void aChangeAnywhereIsNoticedBeforeTheChangedSegmentIsGivenOut() throws IOException {
        byte[] sealed = sealed(noise(3 * SEGMENT));
        for (int at : new int[] {0, 1, 39, 40, 41, SEGMENT - 1, SEGMENT + 1, 2 * SEGMENT, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(key, changed, object))
                    .as("byte " + at)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFileThatWasCutOffOrPutTogetherAnewDoesNotOpen() throws IOException {
        byte[] sealed = sealed(noise(3 * SEGMENT));
        byte[] cut = Arrays.copyOf(sealed, 2 * SEGMENT);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);

        assertThatThrownBy(() -> opened(key, cut, object)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(key, swapped, object)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(key, new byte[0], object)).isInstanceOf(IOException.class);
    }

    @Test
    void anotherKeyOrAnotherPlaceDoesNotOpen() throws IOException {
        byte[] sealed = sealed(noise(100));
        FileKey other = FileKey.generate(new SecureRandom());

        assertThatThrownBy(() -> opened(other, sealed, object)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(key, sealed, UUID.randomUUID())).isInstanceOf(IOException.class);
    }

    private byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream sealing = key.sealing(sealed, object)) {
            sealing.write(plain);
        }
        return sealed.toByteArray();
    }

    private static byte[] opened(FileKey with, byte[] sealed, UUID object) throws IOException {
        try (InputStream plain = with.opening(new ByteArrayInputStream(sealed), object)) {
            return plain.readAllBytes();
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
