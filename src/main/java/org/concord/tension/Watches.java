package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** The watch over each authority. */
@ApplicationScoped
class Watches {
    private static final String SELECT =
            "SELECT day, slow_day, bar, bar_day, lowered_day, rates, weeks, slow_limit, tracks FROM tension_watch WHERE authority_id = :authority";
    private static final String BEGIN =
            "INSERT INTO tension_watch (authority_id) VALUES (:authority) ON CONFLICT DO NOTHING";
    private static final String REACHED = """
            UPDATE tension_watch SET day = :day, slow_day = :slowDay, tracks = CAST(:tracks AS jsonb) WHERE authority_id = :authority""";
    private static final String LOOKED = "UPDATE tension_watch SET day = :day WHERE authority_id = :authority";
    private static final String RENEW = """
            UPDATE tension_watch SET bar = :bar, bar_day = :barDay, lowered_day = :lowered, rates = CAST(:rates AS double precision[]),
              weeks = :weeks, slow_limit = :slowLimit WHERE authority_id = :authority""";
    private static final TypeReference<Map<String, SlowRises.Track>> TRACKS = new TypeReference<>() {};
    private static final Map<String, Object> OURS = Map.of("authority", Authority.ID);

    private final PlainSql sql;
    private final ObjectMapper json;

    Watches(PlainSql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** As it stands now; empty before the first. */
    Optional<Watch> now() {
        return sql.list(new SqlQuery(SELECT, OURS, false), this::watch).stream().findFirst();
    }

    /** Held until the end of the transaction, so that nobody else looks meanwhile. */
    Watch hold() {
        sql.write(BEGIN, new SqlValues().with("authority", Authority.ID));
        return sql.list(new SqlQuery(SELECT + " FOR UPDATE", OURS, false), this::watch)
                .getFirst();
    }

    void reached(int day, WatchRun.Result result) {
        sql.write(
                REACHED,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("day", LocalDate.ofEpochDay(day))
                        .with("slowDay", LocalDate.ofEpochDay(result.slowDay()))
                        .with("tracks", text(result.tracks())));
    }

    /** There was nothing to compare with. */
    void looked(int day) {
        sql.write(LOOKED, new SqlValues().with("authority", Authority.ID).with("day", LocalDate.ofEpochDay(day)));
    }

    void renew(Watch.Bar bar) {
        sql.write(
                RENEW,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("bar", bar.height())
                        .with("barDay", LocalDate.ofEpochDay(bar.setOn()))
                        .with("lowered", LocalDate.ofEpochDay(bar.lowered()))
                        .with("rates", bar.budget().rates())
                        .with("weeks", bar.budget().weeks())
                        .with("slowLimit", bar.slowLimit()));
    }

    private Watch watch(ResultSet row) throws SQLException {
        return new Watch(day(row, "day"), day(row, "slow_day"), bar(row), tracks(row.getString("tracks")));
    }

    private static Watch.@Nullable Bar bar(ResultSet row) throws SQLException {
        Integer setOn = day(row, "bar_day");
        if (setOn == null) {
            return null;
        }
        Integer lowered = day(row, "lowered_day");
        return new Watch.Bar(
                row.getDouble("bar"),
                new AlarmBudget(doubles(row.getArray("rates")), row.getInt("weeks")),
                row.getDouble("slow_limit"),
                setOn,
                lowered == null ? setOn : lowered);
    }

    static @Nullable Integer day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    private static double[] doubles(Array array) throws SQLException {
        return Stream.of((Double[]) array.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Map<String, SlowRises.Track> tracks(String text) {
        try {
            return json.readValue(text, TRACKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the slow evidence cannot be read");
        }
    }

    private String text(Map<String, SlowRises.Track> tracks) {
        try {
            return json.writeValueAsString(tracks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the slow evidence cannot be written");
        }
    }
}
