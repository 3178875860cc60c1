package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Somebody keeps a view of the queue. */
@ApplicationScoped
public class SaveView {
    /** More than anybody finds again. */
    private static final int MOST = 100;

    private final SavedQueries queries;
    private final SavedViews views;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final Ids ids;
    private final Clock clock;

    SaveView(SavedQueries queries, SavedViews views, AuditTrail trail, AnswerOnce once, Ids ids, Clock clock) {
        this.queries = queries;
        this.views = views;
        this.trail = trail;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param request as it was sent, by which a repeat is known
     * @throws org.concord.platform.Refusal 409 if this person has a view of that name, or a hundred of them; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<SavedView> save(
            Actor.Person owner, SavedViewRequest request, SavedViewForm form, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, owner.code(), "case-view", request);
        return once.answer(
                asked, SavedView.class, () -> new AnswerOnce.Answered<>(201, saved(owner.id(), form), false));
    }

    private SavedView saved(UUID owner, SavedViewForm form) {
        if (queries.lockedCount(owner) >= MOST) {
            throw Problem.LIMIT_REACHED.because("You keep %d views already.".formatted(MOST));
        }
        SavedQuery kept = new SavedQuery(ids.next(), owner, form, views.json(form.query()), clock.instant());
        queries.write(kept);
        trail.append(new CaseEvent.ViewSaved(kept.subject(), kept.id(), kept.isShared()));
        return views.of(kept);
    }
}
