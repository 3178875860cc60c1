package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;

/** Writes a generation of wards in place of what is known of it. Part of the caller's transaction. */
@ApplicationScoped
class WriteGeneration {
    private static final int CENTRE_DECIMALS = 3;

    /** Every two wards of the generation that no newer one has, both ways. */
    private static final String MEMBERS = """
            WITH pair AS (
              SELECT w.id AS ward_id, w.code AS ward, n.id AS neighbour_id, n.code AS neighbour
              FROM ward_generation g JOIN ward_boundary b ON b.generation_id = g.id JOIN ward w ON w.id = b.ward_id
              JOIN ward_boundary c ON c.generation_id = g.id AND c.ward_id <> b.ward_id JOIN ward n ON n.id = c.ward_id
              WHERE g.id = :generation AND NOT EXISTS (
                SELECT FROM ward_generation newer JOIN ward_boundary x ON x.generation_id = newer.id JOIN ward_boundary y ON y.generation_id = newer.id
                WHERE newer.authority_id = g.authority_id AND newer.valid_from > g.valid_from AND x.ward_id = b.ward_id AND y.ward_id = c.ward_id))
            """;

    private final Session store;

    WriteGeneration(Session store) {
        this.store = store;
    }

    /** @param neighbours pairs of wards of this generation */
    record Generation(Succession succession, Drawing drawing, List<Neighbourhood.Pair> neighbours) {}

    static byte[] wellKnownBinary(Geometry shape) {
        return new WKBWriter(2).write(shape);
    }

    void write(Generation wanted, Map<String, Generations.Registered> register, Instant at, UUID by) {
        wanted.succession()
                .ended()
                .ifPresent(before -> end(before.id(), wanted.succession().validFrom()));
        int generation = generation(wanted.succession(), at, by);
        change("DELETE FROM ward_boundary WHERE generation_id = :generation")
                .setParameter("generation", generation)
                .executeUpdate();
        for (DrawnWard ward : wanted.drawing().wards()) {
            Generations.Registered known = register.get(ward.code());
            int id = known == null ? addWard(ward, wanted.succession().validFrom()) : known.id();
            describe(id, ward, wanted.succession().validFrom());
            draw(generation, id, ward.shape());
        }
        neighbours(generation, wanted.neighbours());
        date();
        change("UPDATE ward_register SET version = version + 1 WHERE authority_id = :authority")
                .setParameter("authority", Authority.ID)
                .executeUpdate();
    }

    private void end(int generation, LocalDate day) {
        change("UPDATE ward_generation SET valid_to = :day WHERE id = :generation")
                .setParameter("day", day)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    private int generation(Succession succession, Instant at, UUID by) {
        return store.createNativeQuery("""
                        INSERT INTO ward_generation (authority_id, valid_from, valid_to, imported_at, imported_by)
                        VALUES (:authority, :from, CAST(:to AS date), :at, :by)
                        ON CONFLICT (authority_id, valid_from) DO UPDATE
                        SET valid_to = excluded.valid_to, imported_at = excluded.imported_at, imported_by = excluded.imported_by RETURNING id""", Integer.class)
                .setParameter("authority", Authority.ID)
                .setParameter("from", succession.validFrom())
                .setParameter("to", text(succession.validTo()))
                .setParameter("at", at)
                .setParameter("by", by)
                .getSingleResult();
    }

    private int addWard(DrawnWard ward, LocalDate validFrom) {
        return store.createNativeQuery(
                        "INSERT INTO ward (authority_id, code, name, valid_from) VALUES (:authority, :code, :name, :from) RETURNING id",
                        Integer.class)
                .setParameter("authority", Authority.ID)
                .setParameter("code", ward.code())
                .setParameter("name", ward.name())
                .setParameter("from", validFrom)
                .getSingleResult();
    }

    /** Unless a newer generation has it, which knows better what it is called today and where its middle is. */
    private void describe(int id, DrawnWard ward, LocalDate validFrom) {
        Point centroid = ward.shape().getCentroid();
        Point centre = ward.shape().contains(centroid) ? centroid : ward.shape().getInteriorPoint();
        change("""
                        UPDATE ward SET name = coalesce(:name, name), centre_lat = :lat, centre_lon = :lon WHERE id = :ward AND NOT EXISTS (
                          SELECT FROM ward_boundary b JOIN ward_generation g ON g.id = b.generation_id WHERE b.ward_id = :ward AND g.valid_from > :from)""")
                .setParameter("name", ward.name(), String.class)
                .setParameter("lat", degrees(centre.getY()))
                .setParameter("lon", degrees(centre.getX()))
                .setParameter("ward", id)
                .setParameter("from", validFrom)
                .executeUpdate();
    }

    private void draw(int generation, int ward, Geometry shape) {
        change(
                        "INSERT INTO ward_boundary (generation_id, ward_id, authority_id, shape, vertices) VALUES (:generation, :ward, :authority, :shape, :vertices)")
                .setParameter("generation", generation)
                .setParameter("ward", ward)
                .setParameter("authority", Authority.ID)
                .setParameter("shape", wellKnownBinary(shape))
                .setParameter("vertices", shape.getNumPoints())
                .executeUpdate();
    }

    /** Anew between wards of this generation, but for those that are together in a newer one; what one borders on in another stays. */
    private void neighbours(int generation, List<Neighbourhood.Pair> pairs) {
        change(MEMBERS + """
                        DELETE FROM ward_neighbour w USING pair WHERE w.ward_id = pair.ward_id AND w.neighbour_id = pair.neighbour_id""").setParameter("generation", generation).executeUpdate();
        change(MEMBERS + """
                        INSERT INTO ward_neighbour (authority_id, ward_id, neighbour_id)
                        SELECT :authority, pair.ward_id, pair.neighbour_id FROM pair
                        JOIN unnest(CAST(:some AS text[]), CAST(:others AS text[])) AS p (code, other)
                          ON (pair.ward, pair.neighbour) IN ((p.code, p.other), (p.other, p.code))""")
                .setParameter("generation", generation)
                .setParameter("authority", Authority.ID)
                .setParameter(
                        "some", pairs.stream().map(Neighbourhood.Pair::code).toArray(String[]::new))
                .setParameter(
                        "others", pairs.stream().map(Neighbourhood.Pair::other).toArray(String[]::new))
                .executeUpdate();
    }

    /** A ward stands from the first of its generations until the end of the last. */
    private void date() {
        change("""
                        UPDATE ward SET valid_from = dates.first, valid_to = dates.until FROM (
                          SELECT b.ward_id, min(g.valid_from) AS first, CASE WHEN bool_and(g.valid_to IS NOT NULL) THEN max(g.valid_to) END AS until
                          FROM ward_boundary b JOIN ward_generation g ON g.id = b.generation_id WHERE g.authority_id = :authority GROUP BY b.ward_id) AS dates
                        WHERE ward.id = dates.ward_id AND (ward.valid_from, ward.valid_to) IS DISTINCT FROM (dates.first, dates.until)""").setParameter("authority", Authority.ID).executeUpdate();
    }

    private MutationQuery change(String sql) {
        return store.createNativeMutationQuery(sql);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(CENTRE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
