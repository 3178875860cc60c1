package org.concord.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.AfterCommit;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every version of the alert rules; the highest is in force. Version 0 is the standard that the service brings along. */
@ApplicationScoped
public class RuleSets {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int LOOKED_BACK = 50;
    private static final String STANDARD = "/alert/standard-rules.json";
    private static final String SELECT =
            "SELECT version, CAST(rules AS text), put_at, put_by FROM alert_rule_set WHERE authority_id = :authority ";

    private final Session store;
    private final RulesReader reader;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;
    private final Cache<Integer, AlertRules> versions =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<Integer, Integer> current =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    RuleSets(Session store, RulesReader reader, ObjectMapper json, AfterCommit afterCommit) {
        this.store = store;
        this.reader = reader;
        this.json = json;
        this.afterCommit = afterCommit;
    }

    /** A version as it was put into force. */
    record Kept(
            int version,
            RulesDocument rules,
            @Nullable Instant putAt,
            @Nullable UUID putBy) {}

    AlertRules inForce() {
        int version = Objects.requireNonNull(current.get(Authority.ID, key -> newest().version()));
        return version(version);
    }

    /** The rules in force as people read, change and try them. */
    public AlertRulesView read() {
        return AlertRulesView.of(newest());
    }

    /** What was in force, the newest first, as far as people look back; version 0 is the standard and not among them. */
    public List<AlertRulesView> history() {
        return before(Integer.MAX_VALUE, LOOKED_BACK).stream()
                .map(AlertRulesView::of)
                .toList();
    }

    /** @throws org.concord.platform.Refusal 404 */
    public AlertRulesView read(int version) {
        return find(version)
                .map(AlertRulesView::of)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    /** As an alert was raised under; the rules in force if there were none yet. */
    AlertRules version(@Nullable Integer version) {
        return version == null
                ? inForce()
                : Objects.requireNonNull(versions.get(
                        version,
                        key -> reader.kept(
                                key,
                                find(key)
                                        .orElseThrow(() -> new IllegalStateException("no rules " + key))
                                        .rules())));
    }

    Kept newest() {
        return rows(SELECT + "ORDER BY version DESC LIMIT 1", null).stream()
                .findFirst()
                .orElseGet(this::standard);
    }

    Optional<Kept> find(int version) {
        return version == 0
                ? Optional.of(standard())
                : rows(SELECT + "AND version = :version", version).stream().findFirst();
    }

    /** The newest first. */
    List<Kept> before(int version, int most) {
        return rows(SELECT + "AND version < :version ORDER BY version DESC LIMIT " + most, version);
    }

    /** Who changes them next waits until this transaction has ended. */
    void lock() {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('alert-rules', 0))", Integer.class)
                .getSingleResult();
    }

    void add(int version, RulesDocument rules, Instant at, UUID by) {
        store.createNativeMutationQuery(
                        "INSERT INTO alert_rule_set (authority_id, version, rules, put_at, put_by) VALUES (:authority, :version, CAST(:rules AS jsonb), :at, :by)")
                .setParameter("authority", Authority.ID)
                .setParameter("version", version)
                .setParameter("rules", written(rules))
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        afterCommit.run(current::invalidateAll);
    }

    String written(Object rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Kept standard() {
        try (InputStream file = Objects.requireNonNull(RuleSets.class.getResourceAsStream(STANDARD))) {
            return new Kept(0, json.readValue(file, RulesDocument.class), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Kept> rows(String sql, @Nullable Integer version) {
        var query = store.createNativeQuery(sql, Tuple.class).setParameter("authority", Authority.ID);
        if (version != null) {
            query.setParameter("version", version);
        }
        return query.getResultStream().map(this::kept).toList();
    }

    private Kept kept(Tuple row) {
        try {
            return new Kept(
                    row.get(0, Integer.class),
                    json.readValue(row.get(1, String.class), RulesDocument.class),
                    row.get(2, Instant.class),
                    row.get(3, UUID.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept alert rules cannot be read", e);
        }
    }
}
