package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.tension.WeeklyReturn.ReturnIncidents;
import org.concord.tension.WeeklyReturn.ReturnTrend;
import org.jspecify.annotations.Nullable;

/** The incidents of a week beside the mean of the weeks before it. */
@ApplicationScoped
class WeekIncidents {
    private static final int SHORT = 4;
    private static final int LONG = 52;

    /** Walks {@code tension_sighting_day}. A case is one incident in each week of which it tells; 0 = not known, week 52 = the one asked for. */
    private static final String COUNTS = """
            WITH told AS (
              SELECT DISTINCT s.case_id, (s.happened_on - CAST(:first AS date)) / 7 AS week, coalesce(s.ward_id, 0) AS ward, strand
              FROM tension_sighting s, unnest(CASE s.strand_ids WHEN '{}' THEN CAST(ARRAY[0] AS smallint[]) ELSE s.strand_ids END) AS strand
              WHERE s.authority_id = :authority AND s.happened_on BETWEEN CAST(:first AS date) AND CAST(:last AS date) AND s.counted)
            SELECT CASE WHEN GROUPING(ward) = 0 THEN 'WARD' WHEN GROUPING(strand) = 0 THEN 'STRAND' ELSE 'ALL' END AS part,
              coalesce(ward, strand, 0) AS id, count(DISTINCT (week, case_id)) FILTER (WHERE week = 52) AS now,
              count(DISTINCT (week, case_id)) FILTER (WHERE week BETWEEN 48 AND 51) AS short,
              count(DISTINCT (week, case_id)) FILTER (WHERE week < 52) AS long
            FROM told GROUP BY GROUPING SETS ((ward), (strand), ())""";

    private final PlainSql sql;
    private final Wards wards;
    private final Strands strands;
    private final Countings countings;
    private final TensionSightings sightings;

    WeekIncidents(PlainSql sql, Wards wards, Strands strands, Countings countings, TensionSightings sightings) {
        this.sql = sql;
        this.wards = wards;
        this.strands = strands;
        this.countings = countings;
        this.sightings = sightings;
    }

    private record Count(String part, int id, long now, long four, long year) {
        boolean isAny() {
            return now + year > 0;
        }
    }

    private record Named(@Nullable String code, String label) {}

    /** All wards of the week's last day and all strands of it, also where there was nothing, and whatever else was told. */
    ReturnIncidents of(ReturnWeek week) {
        List<Count> counts = sql.list(
                new SqlQuery(
                        COUNTS,
                        Map.of(
                                "authority",
                                Authority.ID,
                                "first",
                                week.monday().minusWeeks(LONG),
                                "last",
                                week.sunday()),
                        true),
                WeekIncidents::count);
        long history = weeksBefore(week.monday());
        return new ReturnIncidents(
                trend(new Named(null, "All"), part(counts, "ALL").getOrDefault(0, none(0)), history),
                trends(
                        strands.on(week.sunday()).stream().map(Strand::id),
                        part(counts, "STRAND"),
                        this::strand,
                        history),
                trends(wards.on(week.sunday()).stream().map(Ward::id), part(counts, "WARD"), this::ward, history));
    }

    /** How many whole weeks before it people could report. */
    private long weeksBefore(LocalDate monday) {
        return Optional.ofNullable(countings.of(Authority.ID).openedOn())
                .or(() -> sightings.firstKnown(Authority.ID, monday))
                .map(opened -> Math.floorDiv(ChronoUnit.DAYS.between(opened, monday), 7))
                .orElse(0L);
    }

    private static List<ReturnTrend> trends(
            Stream<Integer> standing, Map<Integer, Count> counts, IntFunction<Named> name, long history) {
        List<Integer> ids = new ArrayList<>(standing.toList());
        counts.values().stream()
                .filter(count -> count.isAny() && !ids.contains(count.id()))
                .map(Count::id)
                .sorted()
                .toList()
                .forEach(ids::add);
        return ids.stream()
                .map(id -> trend(name.apply(id), counts.getOrDefault(id, none(id)), history))
                .toList();
    }

    private static ReturnTrend trend(Named named, Count count, long history) {
        return new ReturnTrend(
                named.code(),
                named.label(),
                count.now(),
                history < SHORT ? null : mean(count.four(), SHORT),
                history < LONG ? null : mean(count.year(), LONG));
    }

    private static double mean(long incidents, int weeks) {
        return Math.round(100.0 * incidents / weeks) / 100.0;
    }

    private Named ward(int id) {
        return id == 0
                ? new Named(null, "Ward not known")
                : new Named(wards.byId(id).code(), wards.byId(id).name());
    }

    private Named strand(int id) {
        return id == 0
                ? new Named(null, "Strand not known")
                : new Named(strands.byId(id).code(), strands.byId(id).label());
    }

    private static Map<Integer, Count> part(List<Count> counts, String part) {
        return counts.stream()
                .filter(count -> count.part().equals(part))
                .collect(Collectors.toMap(Count::id, count -> count));
    }

    private static Count none(int id) {
        return new Count("", id, 0, 0, 0);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                Objects.requireNonNull(row.getString("part")),
                row.getInt("id"),
                row.getLong("now"),
                row.getLong("short"),
                row.getLong("long"));
    }
}
