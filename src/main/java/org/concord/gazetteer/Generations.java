package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The generations of wards, as far as an import and the administrator ask for them. */
@ApplicationScoped
public class Generations {
    private final Session store;

    Generations(Session store) {
        this.store = store;
    }

    /**
     * A ward as the register has it.
     *
     * @param newest first day of the newest generation that has it; null if it was taken back
     */
    record Registered(
            int id, String code, String name, @Nullable LocalDate newest) {}

    /** The version first: it may then be older than the list, and a change made on it is refused; never newer. */
    public BoundariesView view() {
        int version = version("");
        return BoundariesView.of(version, all());
    }

    /** Held until the end of the transaction. */
    int versionForChange() {
        return version(" FOR UPDATE");
    }

    /** By their first days. */
    List<KeptGeneration> all() {
        Map<Integer, List<Tuple>> members =
                rows("""
                        SELECT b.generation_id, w.code, b.vertices FROM ward_boundary b JOIN ward w ON w.id = b.ward_id WHERE b.authority_id = :authority""").stream().collect(Collectors.groupingBy(row -> row.get("generation_id", Integer.class)));
        return rows("""
                        SELECT id, valid_from, valid_to, imported_at, imported_by FROM ward_generation WHERE authority_id = :authority""").stream()
                .map(row -> generation(row, members.getOrDefault(row.get("id", Integer.class), List.of())))
                .sorted(Comparator.comparing(KeptGeneration::validFrom))
                .toList();
    }

    /** Every ward there ever was, by its code; the newest if there were two. */
    Map<String, Registered> register() {
        return rows("""
                        SELECT id, code, name, (SELECT max(g.valid_from) FROM ward_boundary b JOIN ward_generation g ON g.id = b.generation_id WHERE b.ward_id = ward.id) AS newest
                        FROM ward WHERE authority_id = :authority ORDER BY valid_from""").stream()
                .map(row -> new Registered(
                        row.get("id", Integer.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        day(row.get("newest"))))
                .collect(Collectors.toMap(Registered::code, Function.identity(), (older, newer) -> newer));
    }

    /** By code, the shapes of a generation as far as it has them. */
    Map<String, byte[]> shapes(int generation) {
        return store.createNativeQuery(
                        "SELECT w.code, b.shape FROM ward_boundary b JOIN ward w ON w.id = b.ward_id WHERE b.generation_id = :generation AND b.shape IS NOT NULL",
                        Tuple.class)
                .setParameter("generation", generation)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("code", String.class), row -> row.get("shape", byte[].class)));
    }

    private List<Tuple> rows(String sql) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultList();
    }

    private int version(String lock) {
        return store.createNativeQuery(
                        "SELECT version FROM ward_register WHERE authority_id = :authority" + lock, Integer.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
    }

    private static KeptGeneration generation(Tuple row, List<Tuple> members) {
        Set<String> codes =
                members.stream().map(member -> member.get("code", String.class)).collect(Collectors.toSet());
        List<Integer> positions = members.stream()
                .map(member -> member.get("vertices", Integer.class))
                .filter(Objects::nonNull)
                .toList();
        return new KeptGeneration(
                row.get("id", Integer.class),
                Objects.requireNonNull(day(row.get("valid_from"))),
                day(row.get("valid_to")),
                row.get("imported_at", Instant.class),
                row.get("imported_by", UUID.class),
                codes,
                positions.size(),
                positions.stream().mapToInt(Integer::intValue).sum());
    }

    /** Its Java type is the driver's choice. */
    static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
