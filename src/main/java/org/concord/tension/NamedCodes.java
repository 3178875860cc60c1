package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads the wards and strands that somebody names: they stand today, or stood there before, and are theirs to name. */
@ApplicationScoped
class NamedCodes {
    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    NamedCodes(Wards wards, Strands strands, WorkingTime workingTime, CurrentActor actor) {
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** One register, as far as it is asked here. */
    private record Known(
            String pointer, String what, Function<String, Optional<Integer>> id, Predicate<String> standsToday) {}

    /**
     * Ids in the order of the codes; what is wrong is told to the validation.
     *
     * @param before codes that stand there now; null for something new
     */
    List<Integer> wards(@Nullable List<@Nullable String> codes, @Nullable List<String> before, Validation wrong) {
        Known register = new Known(
                "/wards",
                "wards",
                code -> wards.byCode(code).map(Ward::id),
                code -> wards.on(workingTime.today()).stream()
                        .anyMatch(ward -> ward.code().equals(code)));
        CaseScope scope = actor.person().scope();
        return read(register, new Change(codes, before), wrong, new Own(scope.wards(), scope.everyWard()));
    }

    /** As {@link #wards}. */
    List<Integer> strands(@Nullable List<@Nullable String> codes, @Nullable List<String> before, Validation wrong) {
        Known register = new Known(
                "/strands",
                "strands",
                code -> strands.byCode(code).map(Strand::id),
                code -> strands.on(workingTime.today()).stream()
                        .anyMatch(strand -> strand.code().equals(code)));
        Set<Integer> own = actor.person().scope().strands();
        return read(register, new Change(codes, before), wrong, new Own(own, own.isEmpty()));
    }

    /** The id of a ward in a filter; empty for what is none. */
    Optional<Integer> ward(String code) {
        return wards.byCode(code).map(Ward::id);
    }

    /** What the caller may name. */
    private record Own(Set<Integer> ids, boolean all) {}

    /** What is named, and what was; null for something new. */
    private record Change(
            @Nullable List<@Nullable String> codes,
            @Nullable List<String> before) {}

    private static List<Integer> read(Known register, Change change, Validation wrong, Own own) {
        List<@Nullable String> named = change.codes() == null ? List.of() : change.codes();
        List<String> held = change.before() == null ? List.of() : change.before();
        boolean known = named.stream()
                        .allMatch(code -> code != null
                                && register.id().apply(code).isPresent()
                                && (held.contains(code)
                                        || register.standsToday().test(code)))
                && named.stream().distinct().count() == named.size();
        wrong.check(known, register.pointer(), "names " + register.what() + " of the register, each once");
        if (!known) {
            return List.of();
        }
        List<Integer> ids = ids(register, named);
        Collection<Integer> was = change.before() == null ? own.ids() : ids(register, held);
        wrong.check(
                AreaScope.mayBecome(own.ids(), own.all(), was, ids),
                register.pointer(),
                "names no " + register.what() + " but your own, and keeps all others that are named already");
        return ids;
    }

    private static List<Integer> ids(Known register, List<? extends @Nullable String> codes) {
        return codes.stream()
                .map(code -> register.id().apply(Objects.requireNonNull(code)).orElseThrow())
                .toList();
    }
}
