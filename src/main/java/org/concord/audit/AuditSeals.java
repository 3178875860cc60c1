package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concord.platform.KeyName;
import org.concord.platform.KeysFolder;

/**
 * Starts chains of seals. The key is derived from the audit key, which lies in the keys folder: whoever holds the database alone cannot
 * forge a seal, and the service, which holds the key, may not change a row.
 */
@ApplicationScoped
class AuditSeals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "concord audit leaf seal".getBytes(StandardCharsets.US_ASCII);

    private final KeysFolder keys;

    AuditSeals(KeysFolder keys) {
        this.keys = keys;
    }

    SealChain fromTheFirst() {
        return after(new byte[0]);
    }

    SealChain after(byte[] last) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.key(KeyName.AUDIT), ALGORITHM));
            return new SealChain(new SecretKeySpec(mac.doFinal(PURPOSE), ALGORITHM), last);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
