package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.access.CaseScope;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** Weeks against the same season of earlier years. */
@ApplicationScoped
class SeasonRows {
    private static final String FORGET = "DELETE FROM tension_season WHERE authority_id = :authority AND week = :week";
    private static final String ADD = """
            INSERT INTO tension_season (authority_id, week, ward_id, strand_id, incidents, expected, upper, chance, years)
            VALUES (:authority, :week, CAST(:ward AS integer), CAST(:strand AS smallint), :incidents, :expected, :upper, :chance, :years)""";
    private static final String LAST =
            "SELECT week FROM tension_season WHERE authority_id = :authority ORDER BY week DESC LIMIT 1";
    private static final String OF_WEEK = """
            SELECT ward_id, strand_id, incidents, expected, upper, chance, years FROM tension_season
            WHERE authority_id = :authority AND week = :week ORDER BY strand_id NULLS FIRST, ward_id""";

    private final PlainSql sql;
    private final Wards wards;
    private final Strands strands;

    SeasonRows(PlainSql sql, Wards wards, Strands strands) {
        this.sql = sql;
        this.wards = wards;
        this.strands = strands;
    }

    /** A series and what is said of it; one of ward and strand is null. */
    record Row(@Nullable Integer ward, @Nullable Integer strand, SeasonWeek week) {
        /** A ward is for those who have it, a strand in the whole city for those who have the strand. */
        boolean isFor(CaseScope scope) {
            if (ward != null) {
                return scope.everyWard() || scope.wards().contains(ward);
            }
            return scope.strands().isEmpty()
                    || strand != null && scope.strands().contains(strand);
        }
    }

    /** The Monday of the last week that could be judged. */
    Optional<LocalDate> last() {
        return sql
                .list(
                        new SqlQuery(LAST, Map.of("authority", Authority.ID), false),
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }

    /** What was said of the week before is forgotten. */
    void put(LocalDate monday, List<Row> rows) {
        sql.write(FORGET, new SqlValues().with("authority", Authority.ID).with("week", monday));
        rows.forEach(row -> sql.write(
                ADD,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("week", monday)
                        .with("ward", row.ward())
                        .with("strand", row.strand())
                        .with("incidents", row.week().count())
                        .with("expected", row.week().expected())
                        .with("upper", row.week().upper())
                        .with("chance", row.week().chance())
                        .with("years", row.week().years())));
    }

    /** Wards first. */
    List<Row> of(LocalDate monday) {
        return sql.list(
                new SqlQuery(OF_WEEK, Map.of("authority", Authority.ID, "week", monday), false), SeasonRows::row);
    }

    SeasonView view(Row row) {
        return new SeasonView(
                wards.codeOf(row.ward()),
                row.strand() == null ? null : strands.byId(row.strand()).code(),
                row.week().count(),
                SignalRows.rounded(row.week().expected(), 3),
                row.week().upper(),
                SignalRows.rounded(row.week().chance(), 1),
                row.week().count() > row.week().upper(),
                row.week().years());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("ward_id", Integer.class),
                row.getObject("strand_id", Integer.class),
                new SeasonWeek(
                        row.getInt("years"),
                        row.getInt("incidents"),
                        row.getDouble("expected"),
                        row.getInt("upper"),
                        row.getDouble("chance")));
    }
}
