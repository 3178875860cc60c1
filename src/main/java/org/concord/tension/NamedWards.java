package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The wards that somebody names by their codes, and back. Nobody names a ward that is not theirs; who names none means the whole authority. */
@ApplicationScoped
class NamedWards {
    private final Wards wards;
    private final CurrentActor actor;

    NamedWards(Wards wards, CurrentActor actor) {
        this.wards = wards;
        this.actor = actor;
    }

    /**
     * Their ids, in order.
     *
     * @param held those that the thing has already: they may stay although they are not the caller's
     */
    List<Integer> read(Validation wrong, @Nullable List<@Nullable String> codes, List<Integer> held) {
        if (codes == null) {
            return List.of();
        }
        AreaScope own = AreaScope.of(actor.person().scope());
        List<Integer> known = codes.stream()
                .filter(Objects::nonNull)
                .flatMap(code -> wards.byCode(code).stream())
                .map(Ward::id)
                .filter(id -> own.holds(id) || held.contains(id))
                .distinct()
                .sorted()
                .toList();
        wrong.check(known.size() == codes.size(), "/wards", "names wards of yours by their codes, and each once");
        return known;
    }

    Optional<Integer> idOf(String code) {
        return wards.byCode(code).map(Ward::id);
    }

    List<String> codes(List<Integer> ids) {
        return ids.stream().map(wards::byId).map(Ward::code).toList();
    }

    /** As the store takes them. */
    static int[] ints(Collection<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** What the store has joined with commas. */
    static List<Integer> numbers(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(Integer::valueOf).toList();
    }
}
