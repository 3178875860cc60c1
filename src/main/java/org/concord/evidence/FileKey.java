package org.concord.evidence;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The key of one file: it seals in segments (Tink, AES-256-GCM with HKDF), so that neither sealing nor opening needs the file in memory, and
 * a segment that was changed, moved or cut off does not open. It is itself kept only sealed.
 */
public final class FileKey {
    private static final int BYTES = 32;
    private static final int SEGMENT = 64 * 1024;
    private static final String HMAC = "HmacSha256";

    private final byte[] key;

    private FileKey(byte[] key) {
        this.key = key;
    }

    static FileKey generate(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new FileKey(key);
    }

    /** A key that was kept. */
    public static FileKey of(byte[] key) {
        return new FileKey(key.clone());
    }

    /** To be sealed and kept; never logged. */
    public byte[] bytes() {
        return key.clone();
    }

    /** Closing it ends the sealed file, and closes the other. */
    OutputStream sealing(OutputStream sealed, UUID object) throws IOException {
        try {
            return streaming().newEncryptingStream(sealed, context(object));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reading it fails with an {@link IOException} where the file is not what was sealed. */
    InputStream opening(InputStream sealed, UUID object) throws IOException {
        try {
            return streaming().newDecryptingStream(sealed, context(object));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, HMAC, BYTES, SEGMENT, 0);
    }

    private static byte[] context(UUID object) {
        return ("evidence " + object).getBytes(StandardCharsets.US_ASCII);
    }
}
