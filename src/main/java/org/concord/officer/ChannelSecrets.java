package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What webhooks' messages are signed with: made by us, shown once, kept sealed. */
@ApplicationScoped
class ChannelSecrets {
    private static final Logger LOG = Logger.getLogger(ChannelSecrets.class);

    /** As Standard Webhooks writes a symmetric key. */
    private static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    ChannelSecrets(DataKeys keys) {
        this.keys = keys;
    }

    /** A new secret, and how it is kept. */
    record Fresh(String secret, SealedSecret sealed) {
        @Override
        public String toString() {
            return "Fresh[sealed]";
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Fresh make(UUID officer) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getEncoder().encodeToString(bytes);
        DataKey key = keys.create(Authority.ID);
        byte[] sealed = key.seal(secret.getBytes(StandardCharsets.US_ASCII), context(officer));
        return new Fresh(secret, new SealedSecret(key.id(), sealed));
    }

    /** The secrets of those that have one, by officer; one whose key was destroyed, or that does not open, is left out. */
    Map<UUID, String> open(List<OfficerChannel> channels) {
        List<OfficerChannel> sealed =
                channels.stream().filter(one -> one.secret() != null).toList();
        if (sealed.isEmpty()) {
            return Map.of();
        }
        Map<UUID, DataKey> found = keys.findAll(sealed.stream()
                .map(one -> Objects.requireNonNull(one.secret()).dataKey())
                .toList());
        Map<UUID, String> open = new HashMap<>();
        for (OfficerChannel one : sealed) {
            SealedSecret secret = Objects.requireNonNull(one.secret());
            String plain = open(found.get(secret.dataKey()), secret, one.officer());
            if (plain != null) {
                open.put(one.officer(), plain);
            }
        }
        return open;
    }

    /** One spoilt secret must not stop every alert: the officer is told by their other ways. */
    private static @Nullable String open(@Nullable DataKey key, SealedSecret secret, UUID officer) {
        try {
            return key == null
                    ? null
                    : new String(key.open(secret.bytes(), context(officer)), StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            LOG.errorf("the webhook secret of officer %s does not open; they are told by other ways", officer);
            return null;
        }
    }

    private static String context(UUID officer) {
        return "officer webhook " + officer;
    }
}
