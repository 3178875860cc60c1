package org.concord.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.platform.Start;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The register of wards, held in memory: it changes only by migration and, later, by import. Asked for each row of a list, and so without a
 * proxy in between.
 */
@Singleton
public class Wards {
    /** GSS codes of wards in England, Wales, Scotland and Northern Ireland. */
    public static final Pattern CODE = Pattern.compile("(E05|W05|S13|N08)\\d{6}");

    private final Session store;
    private volatile Register<Ward> all = Register.of(Stream.empty());

    Wards(Session store) {
        this.store = store;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        Map<Integer, List<String>> neighbours = neighbours();
        all = Register.of(
                rows("SELECT id, code, name, valid_from, valid_to, centre_lat, centre_lon, tile_column, tile_row FROM ward WHERE authority_id = :authority ORDER BY code, valid_from")
                        .map(row -> ward(row, neighbours)));
    }

    public List<Ward> on(LocalDate day) {
        return all.on(day);
    }

    /** The ward of that code that stands today or stood last; a code valid today is taken for earlier incidents too. */
    public Optional<Ward> byCode(String code) {
        return all.byCode(code);
    }

    public Ward byId(int id) {
        return all.byId(id);
    }

    /** The code of a ward id, null for null: what lists show. */
    public @Nullable String codeOf(@Nullable Integer id) {
        return id == null ? null : byId(id).code();
    }

    private Map<Integer, List<String>> neighbours() {
        return rows("SELECT n.ward_id, w.code FROM ward_neighbour n JOIN ward w ON w.id = n.neighbour_id WHERE n.authority_id = :authority ORDER BY w.code")
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Integer.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
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
