package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;

/** What the last comparison of the counts found: how much, and since when it is so; never which reports. */
@ApplicationScoped
class CountCheckBook {
    /** What is still wrong is as old as when it was found first; a clock that was set back makes it no younger than now. */
    private static final String KEEP = """
            INSERT INTO tension_count_check AS known (authority_id, checked_at, reports, since)
            VALUES (:authority, :now, :reports, CASE WHEN CAST(:reports AS integer) > 0 THEN CAST(:now AS timestamptz) END)
            ON CONFLICT (authority_id) DO UPDATE SET checked_at = excluded.checked_at, reports = excluded.reports,
              since = CASE WHEN excluded.reports > 0 THEN least(coalesce(known.since, excluded.since), excluded.since) END""";

    private static final String LAST =
            "SELECT checked_at, reports, since FROM tension_count_check WHERE authority_id = :authority";

    private final PlainSql sql;
    private final Clock clock;

    CountCheckBook(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(CountCheck found) {
        sql.write(
                KEEP,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("now", clock.instant())
                        .with("reports", found.reports()));
    }

    /** Empty while nothing was ever compared. */
    Optional<LastCountCheck> last() {
        return sql.list(new SqlQuery(LAST, Map.of("authority", Authority.ID), false), CountCheckBook::read).stream()
                .findFirst();
    }

    private static LastCountCheck read(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        int reports = row.getInt("reports");
        return new LastCountCheck(
                reports == 0,
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                reports,
                since == null ? null : since.toInstant());
    }
}
