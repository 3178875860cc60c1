package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;

/** What a telephone shares with us, kept sealed under a data key of its own. */
@ApplicationScoped
class FactorSecrets {
    private static final UUID NONE = new UUID(0, 0);

    private final DataKeys keys;

    FactorSecrets(DataKeys keys) {
        this.keys = keys;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    SealedSecret seal(UUID officer, String secret) {
        DataKey key = keys.create(Authority.ID);
        return new SealedSecret(key.id(), key.seal(secret.getBytes(StandardCharsets.US_ASCII), context(officer)));
    }

    /** Empty for no factor, with the same question to the store as for one: how long a sign-in takes must not tell who has one. */
    Optional<String> open(Optional<Factor> factor) {
        Optional<DataKey> key =
                keys.find(factor.map(known -> known.secret().dataKey()).orElse(NONE));
        return factor.map(known -> open(key.orElseThrow(), known));
    }

    private static String open(DataKey key, Factor factor) {
        try {
            return new String(key.open(factor.secret().bytes(), context(factor.officer())), StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the second factor of an officer does not open", e);
        }
    }

    private static String context(UUID officer) {
        return "officer factor " + officer;
    }
}
