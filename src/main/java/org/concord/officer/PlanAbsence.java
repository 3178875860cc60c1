package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** An officer will be away, or is. */
@ApplicationScoped
public class PlanAbsence {
    private final Officers officers;
    private final Absences absences;
    private final RecordAbsence record;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Ids ids;

    PlanAbsence(
            Officers officers, Absences absences, RecordAbsence record, AnswerOnce once, CurrentActor actor, Ids ids) {
        this.officers = officers;
        this.absences = absences;
        this.record = record;
        this.once = once;
        this.actor = actor;
        this.ids = ids;
    }

    /** @throws org.concord.platform.Refusal 404; 409 if they are away on some of the days already; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<AbsenceView> plan(Absence wanted, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "absence of " + wanted.officer(), wanted);
        return once.answer(asked, AbsenceView.class, () -> new AnswerOnce.Answered<>(201, planned(wanted), false));
    }

    private AbsenceView planned(Absence wanted) {
        officers.forChange(wanted.officer());
        absences.requireFree(wanted, null);
        KeptAbsence kept = new KeptAbsence(ids.next(), wanted);
        absences.persist(kept);
        record.changed(kept, null, wanted);
        return AbsenceView.of(kept);
    }
}
