package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;

/** Why a level was decided, and on what: each under a key of its own, so that one can be let go without the others. */
@ApplicationScoped
class SealedReasons {
    private final DataKeys keys;
    private final ObjectMapper json;

    SealedReasons(DataKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    KeptLevel.Sealed seal(UUID id, LevelForm.Said said) {
        DataKey key = keys.create(Authority.ID);
        try {
            return new KeptLevel.Sealed(key.id(), key.seal(json.writeValueAsBytes(said), context(id)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons cannot be written", e);
        }
    }

    /** By the id of the decision; those whose key was destroyed are left out. */
    Map<UUID, LevelForm.Said> open(Collection<KeptLevel> levels) {
        if (levels.isEmpty()) {
            return Map.of();
        }
        Map<UUID, DataKey> found =
                keys.findAll(levels.stream().map(one -> one.said().key()).toList());
        Map<UUID, LevelForm.Said> open = new HashMap<>();
        for (KeptLevel one : levels) {
            DataKey key = found.get(one.said().key());
            if (key != null) {
                open.put(one.id(), opened(one, key));
            }
        }
        return open;
    }

    private LevelForm.Said opened(KeptLevel one, DataKey key) {
        try {
            return json.readValue(key.open(one.said().bytes(), context(one.id())), LevelForm.Said.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the reasons of decision " + one.id() + " do not open");
        }
    }

    private static String context(UUID id) {
        return "tension level " + id;
    }
}
