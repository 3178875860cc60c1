package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** What may be said of a case more than once is done once under one Idempotency-Key, and answered the same way. */
@ApplicationScoped
public class SayOnce {
    private final BreakGlass glass;
    private final DeclareConflict conflict;
    private final LinkCases link;
    private final AnswerOnce once;
    private final CurrentActor actor;

    SayOnce(BreakGlass glass, DeclareConflict conflict, LinkCases link, AnswerOnce once, CurrentActor actor) {
        this.glass = glass;
        this.conflict = conflict;
        this.link = link;
        this.once = once;
        this.actor = actor;
    }

    /** All links of a case that the caller may see. */
    public record LinksView(List<CaseLinks.LinkView> items) {}

    @Transactional
    public AnswerOnce.Answered<BreakGlass.BreakGlassView> breakGlass(
            String reference, ReasonRequest request, @Nullable String key) {
        var asked = asked(key, "break-glass of " + reference, request);
        return once.answer(asked, BreakGlass.BreakGlassView.class, created(() -> glass.breakGlass(reference, request)));
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
        return once.answer(asked, LinksView.class, created(() -> new LinksView(link.link(reference, request))));
    }

    private AnswerOnce.Asked asked(@Nullable String key, String act, Object body) {
        return new AnswerOnce.Asked(key, actor.get().code(), act, body);
    }

    private static <T> Supplier<AnswerOnce.Answered<T>> created(Supplier<T> work) {
        return () -> new AnswerOnce.Answered<>(201, work.get(), false);
    }
}
