package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.place.Point;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where incidents were, for what is close to what. Used is the point that lies open in the report: of a home that is snapped to 100 metres already,
 * of any other place it is snapped here, before anything is done with it. What the vault holds – the exact place of a home – is not unsealed: sealed
 * data are opened for a named purpose by a named person, and that a street is alarmed can be seen from 100 metres. Nor is a postcode made into a
 * point: that of a home is not there, so that a table would tell homes from other places. What is told of online has no street.
 */
@ApplicationScoped
class IncidentPlaces {
    private static final double METRES_A_DEGREE = 111_195;

    /** Of several reports of one incident the first that has a point. A point in another ward than the case is in by now was put right: it counts no more. */
    private static final String OF_DAYS = """
            SELECT DISTINCT ON (s.case_id) s.case_id, s.happened_on, s.known_on, s.ward_id, s.strand_ids, s.reporter, r.lat, r.lon
            FROM tension_sighting s
              LEFT JOIN report r ON r.id = s.report_id AND r.ward_id = s.ward_id AND r.lat IS NOT NULL AND r.place_type IS DISTINCT FROM 'ONLINE'
            WHERE s.authority_id = :authority AND s.happened_on >= :from AND s.happened_on <= :to AND s.known_on <= :asOf AND s.counted
            ORDER BY s.case_id, r.lat IS NULL, s.known_on, s.report_id""";

    private final PlainSql sql;
    private final WorkingTime workingTime;

    IncidentPlaces(PlainSql sql, WorkingTime workingTime) {
        this.sql = sql;
        this.workingTime = workingTime;
    }

    /** Of these days, both included, as far as they are known today; the earliest known first. */
    List<PlacedIncident> of(LocalDate from, LocalDate to) {
        Map<String, Object> values =
                Map.of("authority", Authority.ID, "from", from, "to", to, "asOf", workingTime.today());
        List<PlacedIncident> told = sql.list(new SqlQuery(OF_DAYS, values, true), IncidentPlaces::incident).stream()
                .sorted(Comparator.comparing(PlacedIncident::knownOn).thenComparing(PlacedIncident::file))
                .toList();
        return PlacedIncident.counted(told);
    }

    private static PlacedIncident incident(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(2, LocalDate.class);
        Number[] strands = (Number[]) row.getArray(5).getArray();
        return new PlacedIncident(
                row.getObject(1, UUID.class),
                day,
                row.getObject(3, LocalDate.class),
                row.getObject(4, Integer.class),
                Stream.of(strands).map(Number::intValue).toList(),
                row.getObject(6, Long.class),
                place(row, (int) day.toEpochDay()));
    }

    private static ClosePairs.@Nullable Place place(ResultSet row, int day) throws SQLException {
        if (row.getBigDecimal(7) == null) {
            return null;
        }
        return place(new Point(row.getDouble(7), row.getDouble(8)), day);
    }

    /** On a flat map in metres, which a city is small enough for. */
    static ClosePairs.Place place(Point exact, int day) {
        Point snapped = exact.snapped();
        double north = snapped.lat() * METRES_A_DEGREE;
        double east = snapped.lon() * METRES_A_DEGREE * Math.cos(Math.toRadians(snapped.lat()));
        return new ClosePairs.Place(east, north, day);
    }
}
