package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;

/** Near repeats as they were found; added, never changed. */
@ApplicationScoped
class NearRepeatRows {
    private static final String ADD = """
            INSERT INTO tension_near_repeat (id, authority_id, case_id, ward_id, strand_id, first_day, day, incidents, expected, score, found_at)
            VALUES (:id, :authority, :file, :ward, CAST(:strand AS smallint), :firstDay, :day, :incidents, :expected, :score, :at)""";
    private static final String KNOWN =
            "SELECT case_id, strand_id FROM tension_near_repeat WHERE authority_id = :authority AND day >= :since";
    private static final String COLUMNS =
            "SELECT n.id, n.ward_id, n.strand_id, n.first_day, n.day, n.incidents, n.expected, n.score, n.found_at FROM tension_near_repeat n";
    private static final String OF_SIGNAL = COLUMNS + """
             JOIN tension_signal s ON n.ward_id = ANY(s.ward_ids) AND n.strand_id = ANY(s.strand_ids)
            WHERE s.id = :signal AND n.authority_id = :authority AND n.day <= s.last_exceeded
              AND n.day >= (SELECT min(t.first_day) FROM tension_signal_telling t WHERE t.signal_id = s.id)
            ORDER BY n.day DESC, n.id DESC LIMIT 20""";

    private final PlainSql sql;
    private final Wards wards;
    private final Strands strands;
    private final Clock clock;
    private final Ids ids;

    NearRepeatRows(PlainSql sql, Wards wards, Strands strands, Clock clock, Ids ids) {
        this.sql = sql;
        this.wards = wards;
        this.strands = strands;
        this.clock = clock;
        this.ids = ids;
    }

    /** Found on one strand of an incident. */
    record Key(UUID file, int strand) {}

    /** Of incidents from that day on. */
    Set<Key> known(LocalDate since) {
        Map<String, Object> values = Map.of("authority", Authority.ID, "since", since);
        return new HashSet<>(sql.list(
                new SqlQuery(KNOWN, values, false), row -> new Key(row.getObject(1, UUID.class), row.getInt(2))));
    }

    /** @return its id */
    UUID add(NearRepeats.Found found) {
        UUID id = ids.next();
        sql.write(
                ADD,
                new SqlValues()
                        .with("id", id)
                        .with("authority", Authority.ID)
                        .with("file", found.file())
                        .with("ward", found.ward())
                        .with("strand", found.strand())
                        .with("firstDay", LocalDate.ofEpochDay(found.firstDay()))
                        .with("day", LocalDate.ofEpochDay(found.day()))
                        .with("incidents", found.repeat().others() + 1)
                        .with("expected", found.repeat().law().mean())
                        .with("score", found.repeat().score())
                        .with("at", clock.instant()));
        return id;
    }

    /** The one found last first. */
    List<NearRepeatView> page(CaseScope scope, Optional<Signals.Position> after, int most) {
        Map<String, Object> values = new HashMap<>(AreaScope.of(scope).values());
        values.put("authority", Authority.ID);
        values.put("most", most);
        StringBuilder text = new StringBuilder(COLUMNS + " WHERE n.authority_id = :authority");
        text.append(AreaScope.of(scope).predicate("ARRAY[n.ward_id]", "ARRAY[n.strand_id]"));
        after.ifPresent(position -> {
            text.append(" AND (n.found_at, n.id) < (:afterTime, :afterId)");
            values.put("afterTime", position.raisedAt());
            values.put("afterId", position.id());
        });
        text.append(" ORDER BY n.found_at DESC, n.id DESC LIMIT :most");
        return sql.list(new SqlQuery(text.toString(), values, false), this::view);
    }

    /** Those in the wards, on the strands and in the days of a signal, the last first. */
    List<NearRepeatView> ofSignal(UUID signal) {
        return sql.list(
                new SqlQuery(OF_SIGNAL, Map.of("signal", signal, "authority", Authority.ID), false), this::view);
    }

    private NearRepeatView view(ResultSet row) throws SQLException {
        return NearRepeatView.of(
                new NearRepeatView.Where(wards.byId(row.getInt("ward_id")), strands.byId(row.getInt("strand_id"))),
                new NearRepeatView.Days(
                        row.getObject("first_day", LocalDate.class), row.getObject("day", LocalDate.class)),
                new NearRepeatView.Figures(row.getInt("incidents"), row.getDouble("expected"), row.getDouble("score")),
                new Signals.Position(SignalRows.moment(row, "found_at"), row.getObject("id", UUID.class)));
    }
}
