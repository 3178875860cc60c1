package org.concord.tension;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.concord.platform.DataKey;
import org.jspecify.annotations.Nullable;

/** Seals what was written of an observation under its key, each text for its own place. */
enum ObservationSeal {
    TEXT,
    COMMUNITY,
    NOTE;

    /** @param id of the observation, or for a note of its review; null for null */
    byte @Nullable [] seal(DataKey key, UUID id, @Nullable String text) {
        return text == null ? null : key.seal(text.getBytes(StandardCharsets.UTF_8), context(id));
    }

    /** Null if there is nothing, or its key was destroyed. */
    @Nullable
    String open(@Nullable DataKey key, UUID id, byte @Nullable [] sealed) {
        if (key == null || sealed == null) {
            return null;
        }
        try {
            return new String(key.open(sealed, context(id)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was observed does not open under its key", e);
        }
    }

    private String context(UUID id) {
        return "tension observation " + name() + " " + id;
    }
}
