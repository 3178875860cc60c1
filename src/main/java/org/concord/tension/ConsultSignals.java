package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Signals in the caller's scope. An analyst reads the figures of all of them, and no officer's notes. */
@ApplicationScoped
public class ConsultSignals {
    private static final String LIST = "signals";

    private final Signals signals;
    private final NearRepeatRows near;
    private final KnownDates known;
    private final Wards wards;
    private final Strands strands;
    private final CurrentActor actor;

    ConsultSignals(
            Signals signals, NearRepeatRows near, KnownDates known, Wards wards, Strands strands, CurrentActor actor) {
        this.signals = signals;
        this.near = near;
        this.known = known;
        this.wards = wards;
        this.strands = strands;
        this.actor = actor;
    }

    /**
     * What is asked for, as text; null or empty is every one.
     *
     * @param unjudged only those that go on and of which nobody has said what they found
     */
    public record Asked(
            @Nullable String ward,
            @Nullable String strand,
            List<String> states,
            @Nullable String from,
            @Nullable String to,
            boolean unjudged) {

        public Asked(
                @Nullable String ward,
                @Nullable String strand,
                List<String> states,
                @Nullable String from,
                @Nullable String to) {
            this(ward, strand, states, from, to, false);
        }

        public static Asked whatNobodyJudged() {
            return new Asked(null, null, List.of(), null, null, true);
        }

        public static Asked everything() {
            return new Asked(null, null, List.of(), null, null);
        }
    }

    /**
     * The newest first.
     *
     * @throws org.concord.platform.Refusal 400 for what is no filter, limit or cursor of this list
     */
    public Page<SignalView> page(Asked asked, @Nullable String limit, @Nullable String cursor) {
        SignalFilter filter =
                SignalFilter.of(asked, code -> wards.byCode(code).map(Ward::id), code -> strands.byCode(code)
                        .map(Strand::id));
        Optional<Signals.Position> after = Cursor.read(
                cursor,
                LIST,
                2,
                parts -> new Signals.Position(Cursor.instant(parts.get(0)), UUID.fromString(parts.get(1))));
        int size = Page.limit(limit);
        return Page.of(
                signals.page(scope(), filter, after, size + 1),
                size,
                last -> Cursor.write(LIST, last.raisedAt(), last.id()));
    }

    /** @throws org.concord.platform.Refusal 404 if there is none in the caller's scope */
    public SignalView.Whole one(UUID id) {
        SignalView signal = seen(id);
        boolean notes = mayJudge(id);
        List<SignalView.Verdict> verdicts = signals.verdicts(id).stream()
                .map(one -> notes ? one : new SignalView.Verdict(one.id(), one.verdict(), null, one.by(), one.at()))
                .toList();
        return new SignalView.Whole(
                signal,
                signals.tellings(id),
                verdicts,
                near.ofSignal(id),
                notes ? known.of(id, AreaScope.of(actor.person().scope())) : List.of());
    }

    /** Whether it is in the caller's own scope as an officer or coordinator: figures alone are an analyst's. */
    boolean mayJudge(UUID id) {
        Actor.Person person = actor.person();
        boolean atWork = person.is(Role.OFFICER) || person.is(Role.COORDINATOR);
        return atWork && signals.find(person.scope(), id).isPresent();
    }

    private SignalView seen(UUID id) {
        return signals.find(scope(), id).orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    private CaseScope scope() {
        Actor.Person person = actor.person();
        return person.is(Role.ANALYST) ? new CaseScope(person.id(), true, Set.of(), Set.of()) : person.scope();
    }
}
