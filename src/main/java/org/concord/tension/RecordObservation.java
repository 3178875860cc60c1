package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** An officer or a partner says what they observed, or that there was nothing to observe. */
@ApplicationScoped
public class RecordObservation {
    private static final String ACT = "observation";

    private final ReadObservation reading;
    private final WriteObservation write;
    private final Observations observations;
    private final ObservationViews views;
    private final AnswerOnce once;
    private final CurrentActor actor;

    RecordObservation(
            ReadObservation reading,
            WriteObservation write,
            Observations observations,
            ObservationViews views,
            AnswerOnce once,
            CurrentActor actor) {
        this.reading = reading;
        this.write = write;
        this.observations = observations;
        this.views = views;
        this.once = once;
        this.actor = actor;
    }

    /** That it was taken in: all that a partner is told. */
    public record Taken(UUID id, Instant recordedAt) {}

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<ObservationView> record(ObservationRequest request, @Nullable String idempotencyKey) {
        return once.answer(
                asked(request, idempotencyKey),
                ObservationView.class,
                () -> new AnswerOnce.Answered<>(201, views.of(written(request)), false));
    }

    /**
     * For a partner's system, which is told no more than that.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<Taken> take(ObservationRequest request, @Nullable String idempotencyKey) {
        return once.answer(asked(request, idempotencyKey), Taken.class, () -> {
            ObservationRow row = written(request);
            return new AnswerOnce.Answered<>(
                    201, new Taken(row.id(), row.origin().recordedAt()), false);
        });
    }

    private AnswerOnce.Asked asked(ObservationRequest request, @Nullable String idempotencyKey) {
        return new AnswerOnce.Asked(idempotencyKey, actor.get().code(), ACT, request);
    }

    private ObservationRow written(ObservationRequest request) {
        Actor by = actor.get();
        return observations.byId(write.write(reading.read(request, by), by));
    }
}
