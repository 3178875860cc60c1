package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks again whether what was observed still holds, and keeps it for a while or closes it. What was closed can be kept again. A grade
 * that was wrong is corrected with it; what it was before stays with the review.
 */
@ApplicationScoped
public class ReviewObservation {
    private final ConsultObservations consult;
    private final Observations observations;
    private final WriteReview write;
    private final ObservationViews views;
    private final AnswerOnce once;
    private final CurrentActor actor;

    ReviewObservation(
            ConsultObservations consult,
            Observations observations,
            WriteReview write,
            ObservationViews views,
            AnswerOnce once,
            CurrentActor actor) {
        this.consult = consult;
        this.observations = observations;
        this.write = write;
        this.views = views;
        this.once = once;
        this.actor = actor;
    }

    /**
     * @return the observation as it is now
     * @throws org.concord.platform.Refusal 404 if there is no such observation for the caller, 400; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<ObservationView> review(
            UUID id, ReviewRequest request, @Nullable String idempotencyKey) {
        consult.find(id);
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "review of " + id, request);
        return once.answer(asked, ObservationView.class, () -> {
            observations.lock(id);
            write.write(observations.byId(id), request, actor.person().id());
            return new AnswerOnce.Answered<>(201, views.of(observations.byId(id)), false);
        });
    }
}
