package org.concord.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The vault key: a Tink keyset that wraps data keys. A keyset can hold several keys, so that it can be rotated. */
@ApplicationScoped
class KeyWrapping {
    private final KeysFolder keys;
    private volatile @Nullable Aead aead;

    KeyWrapping(KeysFolder keys) {
        this.keys = keys;
    }

    static byte[] generate() {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                            handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] wrap(byte[] dataKey, byte[] context) throws GeneralSecurityException {
        return aead().encrypt(dataKey, context);
    }

    byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        return aead().decrypt(wrapped, context);
    }

    private Aead aead() throws GeneralSecurityException {
        Aead known = aead;
        if (known == null) {
            String json = new String(keys.key(KeyName.VAULT), StandardCharsets.UTF_8);
            known = TinkJsonProtoKeysetFormat.parseKeyset(json, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
            aead = known;
        }
        return known;
    }
}
