package org.concord.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.concord.platform.KeyName;
import org.concord.platform.KeyPairFile;
import org.concord.platform.KeysFolder;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jspecify.annotations.Nullable;

/** The key pair that signs our tokens (ES256, RFC 7518 §3.4), and its public half as a JWKS (RFC 7517). */
@ApplicationScoped
class TokenKeys {
    private final KeysFolder keys;
    private volatile @Nullable Loaded loaded;

    private record Loaded(KeyPair pair, EllipticCurveJsonWebKey jwk) {}

    TokenKeys(KeysFolder keys) {
        this.keys = keys;
    }

    PrivateKey privateKey() {
        return loaded().pair.getPrivate();
    }

    PublicKey publicKey() {
        return loaded().pair.getPublic();
    }

    /** RFC 7638 thumbprint. */
    String keyId() {
        return loaded().jwk.getKeyId();
    }

    String jwks() {
        return new JsonWebKeySet(loaded().jwk).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            known = load();
            loaded = known;
        }
        return known;
    }

    private Loaded load() {
        KeyPair pair = KeyPairFile.read(keys.key(KeyName.TOKEN), "EC");
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
        jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        jwk.setAlgorithm("ES256");
        jwk.setUse("sig");
        return new Loaded(pair, jwk);
    }
}
