package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The levels with their criteria and spans, and the thresholds by which one is proposed: data of the authority. */
@ApplicationScoped
public class LevelScale {
    private final Session store;

    LevelScale(Session store) {
        this.store = store;
    }

    /** From the calmest on. */
    public List<LevelTerms> terms() {
        return store.createNativeQuery("""
                        SELECT level, label, criteria, review_days, review_hours, publish, source
                        FROM tension_level_terms WHERE authority_id = :authority""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(LevelScale::terms)
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .toList();
    }

    LevelTerms of(TensionLevel level) {
        return terms().stream().filter(one -> one.level() == level).findFirst().orElseThrow();
    }

    LevelThresholds thresholds() {
        return LevelThresholds.of(store.createNativeQuery(
                        "SELECT code, value FROM tension_threshold WHERE authority_id = :authority", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Number.class)
                        .intValue())));
    }

    private static LevelTerms terms(Tuple row) {
        return new LevelTerms(
                TensionLevel.valueOf(row.get(0, String.class)),
                row.get(1, String.class),
                row.get(2, String.class),
                number(row.get(3, Number.class)),
                number(row.get(4, Number.class)),
                LevelTerms.PublishRule.valueOf(row.get(5, String.class)),
                row.get(6, String.class));
    }

    private static @Nullable Integer number(@Nullable Number column) {
        return column == null ? null : column.intValue();
    }
}
