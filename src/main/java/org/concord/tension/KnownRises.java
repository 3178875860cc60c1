package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The rises that signals tell of, as the watch goes on from them. */
@ApplicationScoped
class KnownRises {
    private static final String SELECT = """
            SELECT s.id, s.kind, s.state, s.whole_city, s.every_strand, s.ward_ids, s.strand_ids, s.first_seen, s.last_exceeded, s.told_on,
              s.told_score, t.first_day, t.day, t.reports, t.expected, t.variance, a.from_day, a.in_all
            FROM tension_signal s JOIN LATERAL (SELECT * FROM tension_signal_telling t WHERE t.signal_id = s.id ORDER BY t.number DESC LIMIT 1) t
              ON true
              JOIN LATERAL (SELECT min(first_day) AS from_day, sum(reports) AS in_all FROM tension_signal_telling WHERE signal_id = s.id) a ON true
            WHERE s.authority_id = :authority AND (s.state IN ('OPEN', 'GREW') OR s.state = 'ENDED' AND s.told_on > :since)
            ORDER BY s.first_seen, s.id""";

    private final PlainSql sql;

    KnownRises(PlainSql sql) {
        this.sql = sql;
    }

    private record Row(UUID signal, @Nullable KnownRise rise, SignalKind kind, boolean goesOn) {}

    WatchRun.Known on(int day, CityCodes codes) {
        List<KnownRise> spikes = new ArrayList<>();
        List<Episode> over = new ArrayList<>();
        List<KnownRise> slow = new ArrayList<>();
        List<UUID> lost = new ArrayList<>();
        Map<String, Object> values =
                Map.of("authority", Authority.ID, "since", LocalDate.ofEpochDay((long) day - Watch.REMEMBERED));
        for (Row row : sql.list(new SqlQuery(SELECT, values, false), row -> row(row, codes))) {
            KnownRise rise = row.rise();
            if (rise == null) {
                lost.addAll(row.goesOn() ? List.of(row.signal()) : List.of());
            } else if (!row.goesOn()) {
                over.add(rise.episode());
            } else {
                (row.kind() == SignalKind.SPIKE ? spikes : slow).add(rise);
            }
        }
        return new WatchRun.Known(new WatchDay.Rises(spikes, over), slow, lost);
    }

    private static Row row(ResultSet row, CityCodes codes) throws SQLException {
        UUID signal = row.getObject("id", UUID.class);
        SignalKind kind = SignalKind.valueOf(row.getString("kind"));
        Episode episode = episode(row, codes);
        boolean goesOn = !row.getString("state").equals(SignalState.ENDED.name());
        return new Row(signal, episode == null ? null : new KnownRise(signal, episode, told(row, kind)), kind, goesOn);
    }

    /** Null if its wards or strands are not there any more. */
    private static @Nullable Episode episode(ResultSet row, CityCodes codes) throws SQLException {
        Optional<Zone> zone = codes.zone(row.getBoolean("whole_city"), numbers(row.getArray("ward_ids")));
        Optional<StrandSet> strands =
                codes.strandSet(row.getBoolean("every_strand"), numbers(row.getArray("strand_ids")));
        if (zone.isEmpty() || strands.isEmpty()) {
            return null;
        }
        return new Episode(
                zone.get(),
                strands.get(),
                day(row, "first_seen"),
                day(row, "last_exceeded"),
                day(row, "told_on"),
                row.getDouble("told_score"));
    }

    private static KnownRise.Told told(ResultSet row, SignalKind kind) throws SQLException {
        if (kind == SignalKind.SLOW_RISE) {
            return new KnownRise.Told(day(row, "from_day"), day(row, "day"), row.getInt("in_all"), null);
        }
        return new KnownRise.Told(
                day(row, "first_day"),
                day(row, "day"),
                row.getInt("reports"),
                new CountLaw(row.getDouble("expected"), row.getDouble("variance")));
    }

    private static int day(ResultSet row, String column) throws SQLException {
        return Math.toIntExact(row.getObject(column, LocalDate.class).toEpochDay());
    }

    static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(one -> ((Number) one).intValue())
                .toList();
    }
}
