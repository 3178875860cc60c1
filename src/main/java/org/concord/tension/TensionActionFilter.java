package org.concord.tension;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.casework.TaskState;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are asked for.
 *
 * @param wards ids; empty: of any ward, or of none
 * @param owner null: anybody's
 * @param states open ones unless states are named
 * @param overdue null: whether or not
 */
record TensionActionFilter(
        Set<Integer> wards,
        @Nullable UUID owner,
        Set<TaskState> states,
        @Nullable Boolean overdue) {
    private static final Set<String> NAMES = Set.of("ward", "owner", "state", "overdue", "limit", "cursor");
    private static final Set<String> REPEATABLE = Set.of("ward", "state");

    /** The words of the partial indexes, so that they are used. */
    String sql() {
        String among = states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        String sql = states.size() == 1 ? "a.state = " + among : "a.state IN (" + among + ")";
        if (!wards.isEmpty()) {
            sql += " AND a.ward_ids && CAST(:wards AS integer[])";
        }
        if (owner != null) {
            sql += " AND a.owner_id = :owner";
        }
        if (overdue != null) {
            sql += overdue
                    ? " AND a.state = 'OPEN' AND a.due_at < :now"
                    : " AND NOT (a.state = 'OPEN' AND a.due_at < :now)";
        }
        return sql;
    }

    /**
     * @param query the parameters of the address
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read
     */
    static TensionActionFilter read(Map<String, List<String>> query, UUID caller, NamedWards known) {
        Validation wrong = new Validation();
        query.forEach((name, values) -> wrong.check(NAMES.contains(name), "#" + name, "is not a filter known here")
                .check(values.size() == 1 || REPEATABLE.contains(name), "#" + name, "is given once"));
        List<String> codes = query.getOrDefault("ward", List.of());
        Set<Integer> wards =
                codes.stream().flatMap(code -> known.idOf(code).stream()).collect(Collectors.toSet());
        wrong.check(
                codes.stream().allMatch(code -> known.idOf(code).isPresent()), "#ward", "is a ward in the register");
        Optional<String> owner = first(query, "owner");
        Optional<String> overdue = first(query, "overdue");
        Set<TaskState> states = states(query.getOrDefault("state", List.of()), wrong);
        wrong.check(owner.isEmpty() || owner(owner.get(), caller).isPresent(), "#owner", "is “me” or an id")
                .check(
                        overdue.isEmpty() || Set.of("true", "false").contains(overdue.get()),
                        "#overdue",
                        "is true or false");
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
        return new TensionActionFilter(
                wards,
                owner.flatMap(text -> owner(text, caller)).orElse(null),
                states,
                overdue.map(Boolean::valueOf).orElse(null));
    }

    private static Set<TaskState> states(List<String> named, Validation wrong) {
        Set<TaskState> states = EnumSet.noneOf(TaskState.class);
        for (String name : named) {
            Optional<TaskState> known = Stream.of(TaskState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst();
            wrong.check(known.isPresent(), "#state", "is one of " + Arrays.toString(TaskState.values()));
            known.ifPresent(states::add);
        }
        return states.isEmpty() ? Set.of(TaskState.OPEN) : states;
    }

    private static Optional<UUID> owner(String text, UUID caller) {
        if (text.equals("me")) {
            return Optional.of(caller);
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
