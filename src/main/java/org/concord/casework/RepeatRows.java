package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.report.IdentityChoice;
import org.concord.report.ReporterRole;
import org.concord.vault.RepeatSign;
import org.concord.vault.Repeats;

/** Reports that have something in common, in the cases they belong to now. */
@ApplicationScoped
class RepeatRows {
    /**
     * Incidents alone: an observation is about nobody. What was withdrawn, or found to be lawful or told out of malice, is no incident; erased
     * reports are gone, and those without anything to be found by are none of these.
     */
    private static final String TOLD = """
            SELECT r.id, cr.case_id, h.counted_at, r.ward_id, r.reporter_role,
              coalesce((SELECT i.identity FROM vault_identity i WHERE i.report_id = r.id ORDER BY i.version DESC LIMIT 1), r.identity)
            FROM report r JOIN case_report cr ON cr.report_id = r.id JOIN case_file c ON c.id = cr.case_id,
              LATERAL (SELECT counted_at FROM vault_hash WHERE report_id = r.id LIMIT 1) h
            WHERE r.id = ANY(CAST(:reports AS uuid[])) AND r.kind = 'HATE_INCIDENT' AND r.erased_at IS NULL AND c.status <> 'WITHDRAWN'
              AND NOT (c.status = 'CLOSED' AND (SELECT m.closure_reason FROM case_move m WHERE m.case_id = c.id
                                                ORDER BY m.moved_at DESC, m.id DESC LIMIT 1) IN ('MALICIOUS', 'LAWFUL_EXPRESSION'))""";

    private final PlainSql sql;
    private final Repeats repeats;

    RepeatRows(PlainSql sql, Repeats repeats) {
        this.sql = sql;
        this.repeats = repeats;
    }

    /**
     * What some reports have in common with others, themselves included.
     *
     * @param signs of each report in common with each
     */
    record InCommon(Map<UUID, ToldReport> told, Map<UUID, Map<UUID, Set<RepeatSign>>> signs) {
        static final InCommon NOTHING = new InCommon(Map.of(), Map.of());

        /** Without those that do not count. */
        Map<ToldReport, Set<RepeatSign>> with(UUID report) {
            Map<ToldReport, Set<RepeatSign>> found = new HashMap<>();
            signs.getOrDefault(report, Map.of()).forEach((other, shared) -> {
                ToldReport known = told.get(other);
                if (known != null) {
                    found.put(known, shared);
                }
            });
            return found;
        }
    }

    /** Whoever has anything in common with these waits until the end of this transaction. @return false if nothing can be */
    boolean alone(Collection<UUID> reports) {
        return repeats.alone(reports) > 0;
    }

    /** @param alone whether to go on where a report has something in common with itself alone */
    InCommon equal(Collection<UUID> reports, Instant since, Instant until, boolean alone) {
        List<Repeats.Equal> found = repeats.equal(reports, since, until);
        if (!alone && found.stream().allMatch(one -> one.report().equals(one.other()))) {
            return InCommon.NOTHING;
        }
        Map<UUID, Map<UUID, Set<RepeatSign>>> signs = new HashMap<>();
        found.forEach(one -> signs.computeIfAbsent(one.report(), key -> new HashMap<>())
                .computeIfAbsent(one.other(), key -> EnumSet.noneOf(RepeatSign.class))
                .add(one.sign()));
        Set<UUID> all = found.stream().map(Repeats.Equal::other).collect(Collectors.toSet());
        return new InCommon(told(all), signs);
    }

    /** By id; without those that do not count. */
    Map<UUID, ToldReport> told(Collection<UUID> reports) {
        SqlQuery query = new SqlQuery(TOLD, Map.of("reports", texts(reports)), false);
        return sql
                .list(query, row -> {
                    String role = row.getString(5);
                    return new ToldReport(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getObject(4, Integer.class),
                            role == null ? null : ReporterRole.valueOf(role),
                            IdentityChoice.valueOf(row.getString(6)));
                })
                .stream()
                .collect(Collectors.toMap(ToldReport::id, Function.identity()));
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
