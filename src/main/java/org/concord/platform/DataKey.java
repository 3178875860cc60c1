package org.concord.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * One data key, unwrapped, for as long as a request lasts. Seals with AES-256-GCM (Tink); the context is authenticated, not secret, and
 * must be the same on opening.
 */
public final class DataKey {
    private final UUID id;
    private final Aead aead;

    DataKey(UUID id, byte[] key) {
        this.id = id;
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id() {
        return id;
    }

    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException if the bytes were changed or belong to another context */
    public byte[] open(byte[] sealed, String context) throws GeneralSecurityException {
        return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    }
}
