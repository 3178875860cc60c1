package org.concord.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** Which reports have something in common, told by equal hashes: what it is nobody learns here. */
@ApplicationScoped
public class Repeats {
    /** Of one hash the newest so many: more is a crowd, and a crowd must not slow the next report down. */
    private static final int MOST = 200;

    private static final String ALONE = """
            SELECT count(pg_advisory_xact_lock(name)) FROM (
              SELECT DISTINCT hashtextextended('repeat ' || encode(hash, 'hex'), 2) AS name FROM vault_hash
              WHERE report_id = ANY(CAST(:reports AS uuid[])) ORDER BY name) names""";

    private static final String EQUAL = """
            SELECT h.report_id, h.kind, h.report_id FROM vault_hash h WHERE h.report_id = ANY(CAST(:reports AS uuid[]))
            UNION ALL SELECT h.report_id, h.kind, o.report_id FROM vault_hash h, LATERAL (
              SELECT e.report_id FROM vault_hash e
              WHERE e.authority_id = h.authority_id AND e.kind = h.kind AND e.hash = h.hash AND e.counted_at >= :since AND e.counted_at <= :until
                AND e.report_id <> h.report_id
              ORDER BY e.counted_at DESC LIMIT :most) o
            WHERE h.report_id = ANY(CAST(:reports AS uuid[]))""";

    private final PlainSql sql;

    Repeats(PlainSql sql) {
        this.sql = sql;
    }

    /** This report and the other have this in common; each report has everything in common with itself. */
    public record Equal(UUID report, RepeatSign sign, UUID other) {}

    /**
     * Whoever has anything in common with these waits until this transaction has ended, so that none of two that come in at once misses the
     * other. All lock in the same order, and each transaction but once: none waits for one that waits for it.
     *
     * @return how many things these could have in common with others; 0 = nothing to look for
     */
    public long alone(Collection<UUID> reports) {
        return sql.list(new SqlQuery(ALONE, Map.of("reports", texts(reports)), false), row -> row.getLong(1))
                .getFirst();
    }

    /** Reports that count within this time, both ends included. */
    public List<Equal> equal(Collection<UUID> reports, Instant since, Instant until) {
        Map<String, Object> values = Map.of("reports", texts(reports), "since", since, "until", until, "most", MOST);
        return sql.list(
                new SqlQuery(EQUAL, values, false),
                row -> new Equal(
                        row.getObject(1, UUID.class),
                        RepeatSign.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
