package org.concord.tension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for.
 *
 * @param wards ids; empty = any
 * @param bases empty = any
 * @param from the first day
 * @param to the last day
 * @param nil null = nil returns and all others
 * @param due on or before this day somebody was to look again; null = any
 * @param author who recorded it; null = anybody
 */
record ObservationFilter(
        List<Integer> wards,
        List<ObservationBasis> bases,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean nil,
        @Nullable LocalDate due,
        @Nullable UUID author) {

    /** All that somebody is to look at again. */
    static ObservationFilter dueOn(LocalDate day) {
        return new ObservationFilter(List.of(), List.of(), null, null, null, day, null);
    }

    /** Led by AND, or empty. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        if (!wards.isEmpty()) {
            sql.append(" AND ").append(ObservedPlace.AMONG);
        }
        sql.append(bases.isEmpty() ? "" : " AND o.basis = ANY(:bases)")
                .append(from == null ? "" : " AND o.observed_on >= :from")
                .append(to == null ? "" : " AND o.observed_on <= :to")
                .append(nil == null ? "" : " AND o.nil = :nil")
                .append(due == null ? "" : " AND o.review_by <= :due")
                .append(author == null ? "" : " AND o.recorded_by = :author");
        return sql.toString();
    }

    /** For {@link #sql}. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (!wards.isEmpty()) {
            values.put("wards", wards.stream().mapToInt(Integer::intValue).toArray());
        }
        if (!bases.isEmpty()) {
            values.put("bases", bases.stream().map(Enum::name).toArray(String[]::new));
        }
        putIfThere(values, "from", from);
        putIfThere(values, "to", to);
        putIfThere(values, "nil", nil);
        putIfThere(values, "due", due);
        putIfThere(values, "author", author);
        return values;
    }

    private static void putIfThere(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
