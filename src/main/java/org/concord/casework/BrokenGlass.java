package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Who opened a case that was not theirs to see, why, and until when. */
@ApplicationScoped
class BrokenGlass {
    private static final String NOTICE = """
            SELECT b.id, c.reference, b.officer_id, b.reason, b.broken_at, b.until FROM break_glass b JOIN case_file c ON c.id = b.case_id
            WHERE b.authority_id = :authority
              AND NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = b.case_id AND x.officer_id = :reader)\s""";

    private final Session store;

    BrokenGlass(Session store) {
        this.store = store;
    }

    /** One time that somebody did it. */
    record Broken(UUID id, UUID caseId, UUID officer, String reason, Instant brokenAt, Instant until) {}

    /** As those who watch over it see it. */
    record Notice(UUID id, String caseReference, UUID officer, String reason, Instant brokenAt, Instant until) {}

    record Position(Instant brokenAt, UUID id) {}

    /** Serialises one person's breaking, so that many calls at once cannot pass the limit together. */
    long countSince(UUID officer, Instant since) {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "break-glass " + officer)
                .getSingleResult();
        return OneColumn.of(
                        store,
                        "SELECT count(*) FROM break_glass WHERE officer_id = :officer AND broken_at > :since",
                        Long.class)
                .setParameter("officer", officer)
                .setParameter("since", since)
                .getSingleResult();
    }

    void add(Broken broken) {
        store.createNativeMutationQuery("""
                        INSERT INTO break_glass (id, authority_id, case_id, officer_id, reason, broken_at, until)
                        VALUES (:id, :authority, :case, :officer, :reason, :at, :until)""")
                .setParameter("id", broken.id())
                .setParameter("authority", Authority.ID)
                .setParameter("case", broken.caseId())
                .setParameter("officer", broken.officer())
                .setParameter("reason", broken.reason())
                .setParameter("at", broken.brokenAt())
                .setParameter("until", broken.until())
                .executeUpdate();
    }

    /** What of a person's breaking holds still; {@code until} is when it ends. */
    record Running(UUID id, Instant until) {}

    /** That which holds longest. */
    Optional<Running> running(UUID caseId, UUID officer, Instant now) {
        return store.createNativeQuery(
                        "SELECT id, until FROM break_glass WHERE case_id = :case AND officer_id = :officer AND until > :now ORDER BY until DESC LIMIT 1",
                        Tuple.class)
                .setParameter("case", caseId)
                .setParameter("officer", officer)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Running(row.get(0, UUID.class), row.get(1, Instant.class)))
                .findFirst();
    }

    /** Not of cases in which the reader has an interest of their own. */
    List<Notice> find(List<UUID> ids, UUID reader) {
        return notices(NOTICE + "AND b.id = ANY(:ids) ORDER BY b.broken_at, b.id", reader)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(BrokenGlass::notice)
                .toList();
    }

    /** The newest first; not of cases in which the reader has an interest of their own. */
    List<Notice> page(UUID reader, Optional<Position> after, int most) {
        NativeQuery<Tuple> query = notices(
                NOTICE
                        + after.map(position -> " AND (b.broken_at, b.id) < (:afterTime, :afterId)")
                                .orElse("")
                        + " ORDER BY b.broken_at DESC, b.id DESC",
                reader);
        after.ifPresent(position ->
                query.setParameter("afterTime", position.brokenAt()).setParameter("afterId", position.id()));
        return query.setMaxResults(most)
                .getResultStream()
                .map(BrokenGlass::notice)
                .toList();
    }

    private NativeQuery<Tuple> notices(String sql, UUID reader) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reader", reader);
    }

    private static Notice notice(Tuple row) {
        return new Notice(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(4, Instant.class),
                row.get(5, Instant.class));
    }
}
