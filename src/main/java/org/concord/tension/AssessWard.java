package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.LevelEvent;
import org.concord.place.Ward;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** A named officer decides how tense a ward is. */
@ApplicationScoped
public class AssessWard {
    private final WatchedWards wards;
    private final WriteLevel write;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final ObjectMapper json;

    AssessWard(
            WatchedWards wards,
            WriteLevel write,
            AuditTrail trail,
            AnswerOnce once,
            CurrentActor actor,
            ObjectMapper json) {
        this.wards = wards;
        this.write = write;
        this.trail = trail;
        this.once = once;
        this.actor = actor;
        this.json = json;
    }

    /**
     * @param ifMatch the version of what holds now, 0 while nothing was ever decided
     * @throws org.concord.platform.Refusal 404 if there is no such ward today for the caller; 428, 412, 400; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<LevelView> assess(
            String code, @Nullable String ifMatch, LevelRequest request, @Nullable String idempotencyKey) {
        Ward ward = wards.findStanding(code);
        Actor.Person caller = actor.person();
        var asked = new AnswerOnce.Asked(idempotencyKey, caller.code(), "tension of " + ward.id(), request);
        return once.answer(
                asked,
                LevelView.class,
                () -> new AnswerOnce.Answered<>(201, assessed(ward, ifMatch, request, caller), false));
    }

    private LevelView assessed(Ward ward, @Nullable String ifMatch, LevelRequest request, Actor.Person caller) {
        Optional<KeptLevel> before = write.before(ward, ifMatch);
        WriteLevel.Written written = write.write(ward, before, request, caller);
        trail.append(new LevelEvent.TensionLevelDecided(
                "ward:" + ward.code(),
                written.kept().version(),
                written.kept().level().name(),
                before.map(one -> one.level().name()).orElse(null),
                written.kept().nextReview(),
                written.form().said().evidence().size(),
                text(written.form().said())));
        return written.view();
    }

    private String text(LevelForm.Said said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons cannot be written", e);
        }
    }
}
