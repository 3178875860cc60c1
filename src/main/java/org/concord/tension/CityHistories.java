package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** Reads what the statistics may know of an authority. */
@ApplicationScoped
class CityHistories {
    private static final String SELECT = """
            SELECT coalesce(r.occurred_on, CAST(coalesce(r.occurred_from, r.received_at) AT TIME ZONE :zone AS date)) AS day,
              CAST(r.received_at AT TIME ZONE :zone AS date) AS known, c.ward_id,
              (SELECT min(s.strand_id) FROM case_strand s WHERE s.case_id = c.id) AS strand
            FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id
            WHERE r.authority_id = :authority AND r.kind = 'HATE_INCIDENT' AND c.status <> 'WITHDRAWN'""";
    private static final double METRES_A_DEGREE = 111_320;

    private final PlainSql sql;
    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;

    CityHistories(PlainSql sql, Wards wards, Strands strands, WorkingTime workingTime) {
        this.sql = sql;
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
    }

    private record Row(LocalDate day, LocalDate known, int ward, int strand) {}

    CityHistory of(int authority) {
        List<Ward> places = wards.on(workingTime.today());
        List<Strand> grounds = strands.on(workingTime.today());
        CityMap map = map(places);
        Grid grid = map.grid(grounds.size());
        List<Integer> wardIds = places.stream().map(Ward::id).toList();
        List<Integer> strandIds = grounds.stream().map(Strand::id).toList();
        SqlQuery query = new SqlQuery(
                SELECT, Map.of("authority", authority, "zone", workingTime.zone().getId()), false);
        List<Sighting> sightings = new ArrayList<>();
        for (Row row : sql.list(query, CityHistories::row)) {
            int ward = wardIds.indexOf(row.ward());
            int strand = strandIds.indexOf(row.strand());
            if (strand >= 0) {
                int known = day(row.known());
                sightings.add(new Sighting(
                        Math.min(day(row.day()), known), known, ward < 0 ? grid.wards() - 1 : ward, strand));
            }
        }
        int opened = sightings.stream().mapToInt(Sighting::knownOn).min().orElse(day(workingTime.today()));
        return new CityHistory(
                CountHistory.of(grid, sightings, opened),
                map,
                new SpikeWords(names(places), grounds.stream().map(CityHistories::words).toList()),
                places.stream().map(Ward::code).toList(),
                grounds.stream().map(Strand::code).toList());
    }

    private static List<String> names(List<Ward> places) {
        List<String> names = new ArrayList<>(places.stream().map(Ward::name).toList());
        names.add("no known ward");
        return names;
    }

    private static String words(Strand strand) {
        return strand.label().toLowerCase(Locale.UK) + " hate";
    }

    private static CityMap map(List<Ward> places) {
        List<String> codes = places.stream().map(Ward::code).toList();
        List<CityMap.Spot> spots = new ArrayList<>();
        for (Ward ward : places) {
            double lat = Optional.ofNullable(ward.centreLat()).map(Number::doubleValue).orElse(0.0);
            double lon = Optional.ofNullable(ward.centreLon()).map(Number::doubleValue).orElse(0.0);
            List<Integer> neighbours = ward.neighbours().stream()
                    .flatMapToInt(code -> IntStream.of(codes.indexOf(code)))
                    .filter(place -> place >= 0)
                    .boxed()
                    .toList();
            spots.add(new CityMap.Spot(
                    lon * METRES_A_DEGREE * Math.cos(Math.toRadians(lat)), lat * METRES_A_DEGREE, neighbours));
        }
        spots.add(CityMap.Spot.NOWHERE);
        return new CityMap(spots);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("day", LocalDate.class),
                row.getObject("known", LocalDate.class),
                Objects.requireNonNullElse(row.getObject("ward_id", Integer.class), -1),
                row.getInt("strand"));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
