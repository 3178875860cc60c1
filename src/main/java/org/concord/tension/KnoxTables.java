package org.concord.tension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knox's tables of one year's incidents, whatever their strand: of the whole authority, and of each ward. A year and not a month, since a ward has a
 * dozen incidents a month, whose few pairs tell nothing but who was meant. Pure.
 */
record KnoxTables(List<Table> tables) {
    /** With fewer the pairs tell nothing, and too much of each. */
    static final int FEWEST = 20;

    /** The latest; pairs grow with the square. */
    private static final int MOST = 2_000;

    KnoxTables {
        tables = List.copyOf(tables);
    }

    /**
     * @param ward id; null = the whole authority
     * @param fields none while fewer than {@link #FEWEST} had a place
     */
    record Table(@Nullable Integer ward, int incidents, int placed, List<KnoxTable.Field> fields) {}

    /** @param wards ids, each of which gets a table of its own; the same seed gives the same tables */
    static KnoxTables of(List<PlacedIncident> incidents, List<Integer> wards, long seed) {
        List<Table> tables = new ArrayList<>();
        tables.add(table(null, incidents, seed));
        for (Integer ward : wards) {
            tables.add(table(
                    ward,
                    incidents.stream().filter(one -> ward.equals(one.ward())).toList(),
                    seed));
        }
        return new KnoxTables(tables);
    }

    Table whole() {
        return tables.getFirst();
    }

    private static Table table(@Nullable Integer ward, List<PlacedIncident> incidents, long seed) {
        List<ClosePairs.Place> places = incidents.stream()
                .flatMap(one -> Stream.ofNullable(one.at()))
                .sorted(Comparator.comparingInt(ClosePairs.Place::day).reversed())
                .toList();
        List<KnoxTable.Field> fields = places.size() < FEWEST
                ? List.of()
                : KnoxTable.of(places.subList(0, Math.min(MOST, places.size())), seed)
                        .fields();
        return new Table(ward, incidents.size(), places.size(), fields);
    }
}
