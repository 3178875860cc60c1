package org.concord.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.Role;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param owner null: anybody's
 * @param states open ones unless states are named
 * @param overdue null: whether or not
 */
record TaskFilter(
        @Nullable UUID owner,
        Set<TaskState> states,
        @Nullable Boolean overdue) {
    private static final Set<String> NAMES = Set.of("owner", "state", "overdue", "limit", "cursor");

    /** The words of the partial indexes, so that they are used. */
    String sql() {
        String among = states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        String sql = states.size() == 1 ? " AND t.state = " + among : " AND t.state IN (" + among + ")";
        if (owner != null) {
            sql += " AND t.owner_id = :owner";
        }
        if (overdue != null) {
            sql += overdue
                    ? " AND t.state = 'OPEN' AND t.due_at < :now"
                    : " AND NOT (t.state = 'OPEN' AND t.due_at < :now)";
        }
        return sql;
    }

    /**
     * An officer sees their own tasks, and a coordinator everybody's, unless somebody is named.
     *
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read
     */
    static TaskFilter read(Map<String, List<String>> query, Actor.Person caller) {
        Validation wrong = new Validation();
        query.forEach((name, values) -> wrong.check(NAMES.contains(name), "#" + name, "is not a filter known here")
                .check(values.size() == 1 || name.equals("state"), "#" + name, "is given once"));
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
        UUID asked =
                owner.flatMap(text -> owner(text, caller)).orElse(caller.is(Role.COORDINATOR) ? null : caller.id());
        return new TaskFilter(asked, states, overdue.map(Boolean::valueOf).orElse(null));
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

    private static Optional<UUID> owner(String text, Actor.Person caller) {
        if (text.equals("me")) {
            return Optional.of(caller.id());
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
