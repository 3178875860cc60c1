package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a case more than once is done once under one Idempotency-Key, and answered the same way: to somebody for whom the case is
 * still there.
 */
@ApplicationScoped
public class SayOnce {
    private final BreakGlass glass;
    private final DeclareConflict conflict;
    private final LinkCases link;
    private final CaseAtHand cases;
    private final AnswerOnce once;
    private final CurrentActor actor;

    SayOnce(
            BreakGlass glass,
            DeclareConflict conflict,
            LinkCases link,
            CaseAtHand cases,
            AnswerOnce once,
            CurrentActor actor) {
        this.glass = glass;
        this.conflict = conflict;
        this.link = link;
        this.cases = cases;
        this.once = once;
        this.actor = actor;
    }

    /** All links of a case that the caller may see. */
    public record LinksView(List<CaseLinks.LinkView> items) {}

    @Transactional
    public AnswerOnce.Answered<BreakGlass.BreakGlassView> breakGlass(
            String reference, ReasonRequest request, @Nullable String key) {
        var asked = asked(key, "break-glass of " + reference, request);
        var answered = once.answer(
                asked, BreakGlass.BreakGlassView.class, created(() -> glass.breakGlass(reference, request)));
        if (answered.replayed()) {
            cases.findAnywhere(reference, actor.person().id());
        }
        return answered;
    }

    @Transactional
    public AnswerOnce.Answered<DeclareConflict.ConflictView> conflict(
            String reference, ReasonRequest request, @Nullable String key) {
        var asked = asked(key, "conflict in " + reference, request);
        return once.answer(
                asked, DeclareConflict.ConflictView.class, created(() -> conflict.declare(reference, request)));
    }

    @Transactional
    public AnswerOnce.Answered<LinksView> link(String reference, LinkRequest request, @Nullable String key) {
        var asked = asked(key, "link of " + reference, request);
        var answered = once.answer(asked, LinksView.class, created(() -> new LinksView(link.link(reference, request))));
        return answered.replayed()
                ? new AnswerOnce.Answered<>(answered.status(), stillSeen(reference, answered.body()), true)
                : answered;
    }

    /** What was answered then, without the cases that the caller may not see any more. */
    private LinksView stillSeen(String reference, LinksView then) {
        CaseScope scope = actor.person().scope();
        cases.find(scope, reference);
        return new LinksView(then.items().stream()
                .filter(other -> cases.seen(scope, other.reference()).isPresent())
                .toList());
    }

    private AnswerOnce.Asked asked(@Nullable String key, String act, Object body) {
        return new AnswerOnce.Asked(key, actor.get().code(), act, body);
    }

    private static <T> Supplier<AnswerOnce.Answered<T>> created(Supplier<T> work) {
        return () -> new AnswerOnce.Answered<>(201, work.get(), false);
    }
}
