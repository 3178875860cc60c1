package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.access.CurrentActor;
import org.concord.place.WorkingTime;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A strand or incident type is taken into its register. No rule of triage names it yet: it adds nothing to a grade. */
@ApplicationScoped
class AddCode {
    /** Beyond that nobody finds anything in a list; and the ids of codes are small numbers. */
    private static final int MOST = 200;

    private final KeptCodes codes;
    private final RecordCode record;
    private final WorkingTime workingTime;
    private final AnswerOnce once;
    private final CurrentActor actor;

    AddCode(KeptCodes codes, RecordCode record, WorkingTime workingTime, AnswerOnce once, CurrentActor actor) {
        this.codes = codes;
        this.record = record;
        this.workingTime = workingTime;
        this.once = once;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; 409 if the code is there already, or there are as many as can be */
    @Transactional
    AnswerOnce.Answered<CodeView> add(CodeKind kind, CodeRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "code of " + kind, request);
        return once.answer(asked, CodeView.class, () -> new AnswerOnce.Answered<>(201, added(kind, request), false));
    }

    private CodeView added(CodeKind kind, CodeRequest request) {
        codes.hold();
        List<CodeView> known = codes.all(kind).items();
        int last = known.stream()
                .filter(one -> !kind.isAlwaysInUse(one.code()))
                .mapToInt(CodeView::position)
                .max()
                .orElse(0);
        CodeView wanted = ReadCode.added(kind, request, workingTime.today(), last);
        if (known.stream().anyMatch(one -> one.code().equals(wanted.code()))) {
            throw Problem.ALREADY_EXISTS.because(
                    "This code is in the register already; if it has ended, change its dates.");
        }
        if (known.size() >= MOST) {
            throw Problem.LIMIT_REACHED.because("The register holds %d codes already.".formatted(MOST));
        }
        codes.add(kind, wanted);
        record.added(kind, wanted);
        return wanted;
    }
}
