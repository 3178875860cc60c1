package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the generations of wards and their boundaries. */
@ApplicationScoped
class BoundaryRows {
    private final Session store;
    private final Wards wards;

    BoundaryRows(Session store, Wards wards) {
        this.store = store;
        this.wards = wards;
    }

    @ActivateRequestContext
    List<Boundaries.Generation> read() {
        return store
                .createNativeQuery("""
                        SELECT g.valid_from, g.valid_to, b.ward_id, b.shape FROM ward_generation g JOIN ward_boundary b ON b.generation_id = g.id
                        WHERE g.authority_id = :authority""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> Columns.date(row.get("valid_from"))))
                .values()
                .stream()
                .map(this::generation)
                .toList();
    }

    /** The shape of a ward on a day; empty if it was not imported. */
    @ActivateRequestContext
    Optional<Geometry> shape(Ward ward, LocalDate day) {
        return store.createNativeQuery("""
                        SELECT b.shape FROM ward_generation g JOIN ward_boundary b ON b.generation_id = g.id
                        WHERE b.ward_id = :ward AND b.shape IS NOT NULL AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to > :day)""", byte[].class)
                .setParameter("ward", ward.id())
                .setParameter("day", day)
                .uniqueResultOptional()
                .map(BoundaryRows::geometry);
    }

    /** All shapes of the wards of a day; a ward whose shape was not imported has none. */
    @ActivateRequestContext
    List<WardMap.Area> areas(LocalDate day) {
        return store.createNativeQuery("""
                        SELECT b.ward_id, b.shape FROM ward_generation g JOIN ward_boundary b ON b.generation_id = g.id
                        WHERE g.authority_id = :authority AND b.shape IS NOT NULL AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to > :day)
                        ORDER BY b.ward_id""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new WardMap.Area(
                        wards.byId(Columns.number(row.get("ward_id"))), geometry(row.get("shape", byte[].class))))
                .toList();
    }

    private Boundaries.Generation generation(List<Tuple> members) {
        Tuple any = members.getFirst();
        List<WardMap.Area> areas = members.stream()
                .filter(row -> row.get("shape") != null)
                .map(row -> new WardMap.Area(
                        wards.byId(Columns.number(row.get("ward_id"))), geometry(row.get("shape", byte[].class))))
                .toList();
        return new Boundaries.Generation(
                Columns.date(any.get("valid_from")),
                Columns.dateOrNull(any.get("valid_to")),
                new WardMap(areas, areas.size() == members.size()));
    }

    private static Geometry geometry(byte[] wellKnownBinary) {
        try {
            return new WKBReader().read(Objects.requireNonNull(wellKnownBinary));
        } catch (ParseException e) {
            throw new IllegalStateException("a ward's boundary cannot be read", e);
        }
    }
}
