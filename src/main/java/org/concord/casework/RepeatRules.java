package org.concord.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.platform.AfterCommit;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** The rule by which repeats are found and reviewed; other processes go by a changed one within seconds. */
@ApplicationScoped
class RepeatRules {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String SELECT =
            "SELECT version, array_to_string(kinds, ','), incidents, span, put_at, put_by FROM repeat_rule WHERE authority_id = :authority";

    private final Session store;
    private final WorkingTime workingTime;
    private final AfterCommit afterCommit;
    private final Cache<Integer, RepeatRule> inForce =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    RepeatRules(Session store, WorkingTime workingTime, AfterCommit afterCommit) {
        this.store = store;
        this.workingTime = workingTime;
        this.afterCommit = afterCommit;
    }

    RepeatRule inForce() {
        return Objects.requireNonNull(inForce.get(Authority.ID, key -> rule(read(""))));
    }

    RepeatRuleView current() {
        return read("");
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    RepeatRuleView currentForChange() {
        return read(" FOR UPDATE");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(RepeatRuleView rule) {
        store.createNativeMutationQuery("""
                        UPDATE repeat_rule SET version = :version, kinds = string_to_array(:kinds, ','), incidents = :incidents, span = :span,
                          put_at = :at, put_by = :by WHERE authority_id = :authority""")
                .setParameter("version", rule.version())
                .setParameter("kinds", rule.kinds().stream().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter("incidents", rule.count())
                .setParameter("span", rule.window())
                .setParameter("at", rule.putAt())
                .setParameter("by", rule.putBy())
                .setParameter("authority", Authority.ID)
                .executeUpdate();
        afterCommit.run(inForce::invalidateAll);
    }

    private RepeatRule rule(RepeatRuleView read) {
        return new RepeatRule(Set.copyOf(read.kinds()), read.count(), Period.parse(read.window()), workingTime.zone());
    }

    private RepeatRuleView read(String lock) {
        Tuple row = store.createNativeQuery(SELECT + lock, Tuple.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
        List<RepeatKind> kinds = Stream.of(row.get(1, String.class).split(","))
                .map(RepeatKind::valueOf)
                .toList();
        return new RepeatRuleView(
                kinds,
                row.get(2, Number.class).intValue(),
                row.get(3, String.class),
                row.get(0, Integer.class),
                row.get(4, Instant.class),
                row.get(5, UUID.class));
    }
}
