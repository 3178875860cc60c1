package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;

/** Of which reports it was told already that a case review is due, and until when that holds. */
@ApplicationScoped
class ReviewsDue {
    private static final String RUNNING = """
            SELECT max(until) FROM review_due
            WHERE report_id = ANY(CAST(:reports AS uuid[])) AND kind = :kind AND until > :now""";

    private static final String ADD = """
            INSERT INTO review_due (report_id, kind, authority_id, raised_at, until)
            SELECT report_id, :kind, :authority, :now, :until FROM unnest(CAST(:reports AS uuid[])) AS r (report_id) ORDER BY report_id
            ON CONFLICT (report_id, kind) DO UPDATE SET raised_at = EXCLUDED.raised_at, until = EXCLUDED.until
            WHERE review_due.until <= EXCLUDED.raised_at""";

    private static final String CONFLICTED =
            "SELECT DISTINCT officer_id FROM case_conflict WHERE case_id = ANY(CAST(:cases AS uuid[])) ORDER BY officer_id";

    private final PlainSql sql;

    ReviewsDue(PlainSql sql) {
        this.sql = sql;
    }

    /** Until when nobody is told again; empty if nobody was. */
    Optional<Instant> running(RepeatKind kind, Collection<UUID> reports, Instant now) {
        Map<String, Object> values = Map.of("reports", RepeatRows.texts(reports), "kind", kind, "now", now);
        return sql
                .list(
                        new SqlQuery(RUNNING, values, false),
                        row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .stream()
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    /**
     * Nobody else finds a review due until the end of this transaction: two reports of one person may have nothing in common but a third, by
     * which neither waits for the other.
     */
    void alone() {
        sql.list(
                new SqlQuery(
                        "SELECT count(pg_advisory_xact_lock(hashtextextended(:name, 2)))",
                        Map.of("name", "review due " + Authority.ID),
                        false),
                row -> row.getLong(1));
    }

    /** From now on these have been told of, but for those that have been before. */
    void add(RepeatKind kind, Collection<UUID> reports, Instant now, Instant until) {
        sql.write(
                ADD,
                new SqlValues()
                        .with("reports", RepeatRows.texts(reports))
                        .with("kind", kind)
                        .with("authority", Authority.ID)
                        .with("now", now)
                        .with("until", until));
    }

    /** Those with an interest of their own in any of these cases. */
    List<UUID> conflicted(Collection<UUID> cases) {
        return sql.list(
                new SqlQuery(CONFLICTED, Map.of("cases", RepeatRows.texts(cases)), false),
                row -> row.getObject(1, UUID.class));
    }
}
