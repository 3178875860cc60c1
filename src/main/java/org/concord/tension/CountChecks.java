package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Compares what is counted with what it was counted from, and puts it right. */
@ApplicationScoped
class CountChecks {
    private static final String WRONG = "SELECT count(*) FROM tension_sighting_wrong";

    /** Of the days of what is wrong alone: all others are as they have to be. */
    private static final String CELLS = """
            WITH days AS MATERIALIZED (
              SELECT kept_on AS day FROM tension_sighting_wrong WHERE kept_on IS NOT NULL
              UNION SELECT due_on FROM tension_sighting_wrong WHERE due_on IS NOT NULL),
            kept AS (SELECT * FROM tension_count WHERE authority_id = :authority AND happened_on IN (SELECT day FROM days)),
            due AS (SELECT * FROM tension_count_due WHERE authority_id = :authority AND happened_on IN (SELECT day FROM days))
            SELECT happened_on, ward_id, strand_id, incident_type_id,
              coalesce(kept.reports, 0), coalesce(due.reports, 0), coalesce(kept.incidents, 0), coalesce(due.incidents, 0)
            FROM kept FULL JOIN due USING (happened_on, ward_id, strand_id, incident_type_id)
            WHERE (kept.reports, kept.incidents) IS DISTINCT FROM (due.reports, due.incidents)
            ORDER BY 1, 2, 3, 4 LIMIT :most""";

    private static final String RECOUNT = "SELECT recount_tension(:authority)";

    private final PlainSql sql;
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;

    CountChecks(PlainSql sql, Wards wards, Strands strands, IncidentTypes types) {
        this.sql = sql;
        this.wards = wards;
        this.strands = strands;
        this.types = types;
    }

    CountCheck check(int authority) {
        int wrong = number(new SqlQuery(WRONG, Map.of(), true));
        if (wrong == 0) {
            return CountCheck.of(0, List.of());
        }
        Map<String, Object> values = Map.of("authority", authority, "most", CountCheck.MOST_CELLS + 1);
        return CountCheck.of(wrong, sql.list(new SqlQuery(CELLS, values, true), this::cell));
    }

    /** @return how many reports were not counted as they had to be */
    int recount(int authority) {
        return number(new SqlQuery(RECOUNT, Map.of("authority", authority), true));
    }

    private int number(SqlQuery query) {
        return sql.list(query, row -> row.getInt(1)).getFirst();
    }

    private CountCheck.Cell cell(ResultSet row) throws SQLException {
        return new CountCheck.Cell(
                row.getObject(1, LocalDate.class),
                code(row.getInt(2), id -> wards.byId(id).code()),
                code(row.getInt(3), id -> strands.byId(id).code()),
                code(row.getInt(4), id -> types.byId(id).code()),
                new CountCheck.Kept(row.getInt(5), row.getInt(6)),
                new CountCheck.Kept(row.getInt(7), row.getInt(8)));
    }

    private static @Nullable String code(int id, IntFunction<String> known) {
        return id == 0 ? null : known.apply(id);
    }
}
