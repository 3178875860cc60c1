package org.concord.audit;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The seals of the log, one after the other: HMAC-SHA-256 over the seal before and the leaf's hash. The tree alone cannot tell two leaves
 * that changed places; the seal binds each to all before it, and cannot be computed without the audit key.
 */
final class SealChain {
    private final Mac mac;
    private byte[] last;

    /** @param last seal of the leaf before; empty before the first */
    SealChain(SecretKey key, byte[] last) {
        this.last = last;
        try {
            this.mac = Mac.getInstance(key.getAlgorithm());
            this.mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seal of the next leaf. */
    byte[] next(byte[] leafHash) {
        mac.update(last);
        last = mac.doFinal(leafHash);
        return last.clone();
    }
}
