package org.concord.platform;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.jspecify.annotations.Nullable;

/** The keys of the keys folder. */
public enum KeyName {
    /** EC P-256 key pair (PKCS #8) that signs our JWTs. */
    TOKEN("token.p8") {
        @Override
        byte[] generate() {
            return keyPair("EC", "secp256r1");
        }
    },
    /** Tink keyset (AES-256-GCM) that wraps the data keys. */
    VAULT("vault.json") {
        @Override
        byte[] generate() {
            return KeyWrapping.generate();
        }
    },
    /** 32 random bytes behind every keyed hash: receipts, idempotency keys, repeats in the vault. */
    RECEIPT("receipt.bin") {
        @Override
        byte[] generate() {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return key;
        }
    },
    /** Ed25519 key pair (PKCS #8) that signs checkpoints of the audit trail. */
    AUDIT("audit.p8") {
        @Override
        byte[] generate() {
            return keyPair("Ed25519", null);
        }
    };

    private final String file;

    KeyName(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    abstract byte[] generate();

    private static byte[] keyPair(String algorithm, @Nullable String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            KeyPair pair = generator.generateKeyPair();
            return KeyPairFile.write(pair);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
