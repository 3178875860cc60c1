package org.concord.access;

import jakarta.persistence.Tuple;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a case decides who may see it, read once for {@link CaseScope#sees} to judge it for many people.
 *
 * @param ward id, null if there is none
 * @param strands ids
 * @param restricted whether one has to look closer, as in {@code case_file}
 * @param named for whom alone it is now; empty = for everybody in scope
 * @param conflicted those with an interest of their own in it
 */
public record ScopedCase(
        @Nullable Integer ward, Set<Integer> strands, boolean restricted, Set<UUID> named, Set<UUID> conflicted) {

    /** Over {@code case_file c}; its parameter {@code :scopeNow} is the time. Only of a restricted case it looks further than the row. */
    public static final String COLUMNS = """
            c.ward_id AS scope_ward, array_to_string(c.strand_ids, ',') AS scope_strands, c.restricted AS scope_restricted,
            CASE WHEN c.restricted THEN (SELECT string_agg(CAST(r.officer_id AS text), ',') FROM case_restriction r
              WHERE r.case_id = c.id AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > :scopeNow)) END AS scope_named,
            CASE WHEN c.restricted THEN (SELECT string_agg(CAST(x.officer_id AS text), ',') FROM case_conflict x
              WHERE x.case_id = c.id) END AS scope_conflicted""";

    public ScopedCase {
        strands = Set.copyOf(strands);
        named = Set.copyOf(named);
        conflicted = Set.copyOf(conflicted);
    }

    /** @param first where {@link #COLUMNS} begin in the row */
    public static ScopedCase of(Tuple row, int first) {
        return new ScopedCase(
                row.get(first, Integer.class),
                each(row.get(first + 1, String.class), Integer::valueOf),
                row.get(first + 2, Boolean.class),
                each(row.get(first + 3, String.class), UUID::fromString),
                each(row.get(first + 4, String.class), UUID::fromString));
    }

    private static <T> Set<T> each(@Nullable String joined, Function<String, T> read) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Stream.of(joined.split(",")).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
