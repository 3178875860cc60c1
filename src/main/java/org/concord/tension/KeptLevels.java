package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** What was decided of the wards. Nothing of it is ever changed. Whoever asks has found the ward in their scope. */
@ApplicationScoped
class KeptLevels {
    private static final String COLUMNS =
            "l.id, l.ward_id, l.version, l.level, l.decided_by, l.decided_at, l.next_review, l.data_key_id, l.sealed";

    private final Session store;

    KeptLevels(Session store) {
        this.store = store;
    }

    /** @return false if somebody else has decided under the same version first: the store lets one through */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean add(KeptLevel level) {
        return store.createNativeMutationQuery("""
                                INSERT INTO tension_level (id, authority_id, ward_id, version, level, decided_by, decided_at, next_review,
                                  data_key_id, sealed)
                                VALUES (:id, :authority, :ward, :version, :level, :by, :at, :review, :key, :sealed)
                                ON CONFLICT (ward_id, version) DO NOTHING""")
                        .setParameter("id", level.id())
                        .setParameter("authority", Authority.ID)
                        .setParameter("ward", level.ward())
                        .setParameter("version", level.version())
                        .setParameter("level", level.level().name())
                        .setParameter("by", level.decidedBy())
                        .setParameter("at", level.decidedAt())
                        .setParameter("review", level.nextReview())
                        .setParameter("key", level.said().key())
                        .setParameter("sealed", level.said().bytes())
                        .executeUpdate()
                == 1;
    }

    Optional<KeptLevel> present(int ward) {
        return page(ward, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** What holds now, by ward; a ward of which nothing was ever decided is left out. */
    Map<Integer, KeptLevel> present(Collection<Integer> wards) {
        return store.createNativeQuery(
                        "SELECT " + COLUMNS
                                + " FROM unnest(CAST(:wards AS integer[])) AS ward (id) CROSS JOIN LATERAL"
                                + " (SELECT * FROM tension_level WHERE ward_id = ward.id ORDER BY version DESC LIMIT 1) AS l",
                        Tuple.class)
                .setParameter(
                        "wards", wards.stream().mapToInt(Integer::intValue).toArray())
                .getResultStream()
                .map(KeptLevels::level)
                .collect(Collectors.toUnmodifiableMap(KeptLevel::ward, Function.identity()));
    }

    /** The newest first. */
    List<KeptLevel> page(int ward, int beforeVersion, int most) {
        return store.createNativeQuery(
                        "SELECT " + COLUMNS
                                + " FROM tension_level l WHERE l.ward_id = :ward AND l.version < :before ORDER BY l.version DESC",
                        Tuple.class)
                .setParameter("ward", ward)
                .setParameter("before", beforeVersion)
                .setMaxResults(most)
                .getResultStream()
                .map(KeptLevels::level)
                .toList();
    }

    private static KeptLevel level(Tuple row) {
        return new KeptLevel(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                TensionLevel.valueOf(row.get(3, String.class)),
                row.get(4, UUID.class),
                row.get(5, Instant.class),
                row.get(6, Instant.class),
                new KeptLevel.Sealed(row.get(7, UUID.class), row.get(8, byte[].class)));
    }
}
