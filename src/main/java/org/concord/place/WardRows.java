package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** Reads the register of wards. */
@ApplicationScoped
class WardRows {
    private static final String WARDS = """
            SELECT id, code, name, valid_from, valid_to, centre_lat, centre_lon, tile_column, tile_row,
              EXISTS (SELECT FROM ward_boundary b WHERE b.ward_id = w.id) AS stands
            FROM ward w WHERE authority_id = :authority ORDER BY code, valid_from""";
    private static final String NEIGHBOURS =
            "SELECT n.ward_id, w.code FROM ward_neighbour n JOIN ward w ON w.id = n.neighbour_id WHERE n.authority_id = :authority ORDER BY w.code";

    private final Session store;

    WardRows(Session store) {
        this.store = store;
    }

    /** @param stands false for one that was imported by mistake and taken back; it is still the ward of what was told meanwhile */
    record Row(Ward ward, boolean stands) {}

    @ActivateRequestContext
    List<Row> read() {
        Map<Integer, List<String>> neighbours = rows(NEIGHBOURS)
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Integer.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
        return rows(WARDS)
                .map(row -> new Row(ward(row, neighbours), row.get("stands", Boolean.class)))
                .toList();
    }

    private Stream<Tuple> rows(String query) {
        return store.createNativeQuery(query, Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream();
    }

    private static Ward ward(Tuple row, Map<Integer, List<String>> neighbours) {
        Integer id = row.get("id", Integer.class);
        return new Ward(
                id,
                row.get("code", String.class),
                row.get("name", String.class),
                Columns.date(row.get("valid_from")),
                Columns.dateOrNull(row.get("valid_to")),
                row.get("centre_lat", BigDecimal.class),
                row.get("centre_lon", BigDecimal.class),
                Columns.numberOrNull(row.get("tile_column")),
                Columns.numberOrNull(row.get("tile_row")),
                neighbours.getOrDefault(id, List.of()));
    }
}
