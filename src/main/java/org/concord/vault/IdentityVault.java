package org.concord.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who told us, where exactly they live, and whom they complain about: sealed under the report's own key, found again as a repeat only by
 * keyed hashes. Nobody reads it yet; the custodian's timed view comes with part 9 of the plan.
 */
@ApplicationScoped
public class IdentityVault {

    /** What a sealed record holds; the names in the store. */
    public enum Kind {
        REPORTER,
        PLACE,
        SUBJECTS
    }

    /** @param safety the contact-safety plan, as it was told */
    public record Reporter(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Object safety) {}

    public record Home(
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String description) {}

    public record Subject(@Nullable String name, @Nullable String description) {}

    /** All that is to be sealed; null or empty = nothing. */
    public record Content(
            @Nullable Reporter reporter, @Nullable Home home, List<Subject> subjects) {}

    private final Session store;
    private final VaultRows rows;
    private final DataKeys keys;
    private final RepeatHashes hashes;
    private final ObjectMapper json;

    IdentityVault(Session store, VaultRows rows, DataKeys keys, RepeatHashes hashes, ObjectMapper json) {
        this.store = store;
        this.rows = rows;
        this.keys = keys;
        this.hashes = hashes;
        this.json = json;
    }

    /** The report's own key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DataKey newKey() {
        return keys.create(Authority.ID);
    }

    /** @return the kinds that had something to seal */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Kind> seal(UUID report, DataKey key, Content content) {
        Map<Kind, Object> told = new EnumMap<>(Kind.class);
        if (content.reporter() != null) {
            told.put(Kind.REPORTER, content.reporter());
        }
        if (content.home() != null) {
            told.put(Kind.PLACE, content.home());
        }
        if (!content.subjects().isEmpty()) {
            told.put(Kind.SUBJECTS, content.subjects());
        }
        Map<Kind, byte[]> sealed = new EnumMap<>(Kind.class);
        told.forEach((kind, value) -> sealed.put(kind, key.seal(bytes(value), context(report, kind))));
        rows.add(report, key.id(), sealed, hashes.of(content));
        return told.keySet();
    }

    /** Whether anything is sealed for the report. */
    public boolean isHeld(UUID report) {
        return store.createSelectionQuery("select count(*) from VaultRecord where id.report = :report", Long.class)
                        .setParameter("report", report)
                        .getSingleResult()
                > 0;
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what is to be sealed");
        }
    }

    private static String context(UUID report, Kind kind) {
        return "vault " + report + " " + kind;
    }
}
