package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.place.Ward;
import org.concord.platform.ETags;
import org.concord.platform.Ids;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What is decided of a ward becomes the version that holds, unless somebody else was faster. */
@ApplicationScoped
class WriteLevel {
    private final KeptLevels levels;
    private final LevelForms forms;
    private final SealedReasons reasons;
    private final LevelViews views;
    private final Ids ids;
    private final Clock clock;

    WriteLevel(KeptLevels levels, LevelForms forms, SealedReasons reasons, LevelViews views, Ids ids, Clock clock) {
        this.levels = levels;
        this.forms = forms;
        this.reasons = reasons;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** As it was asked for, as it is kept, and as it is shown. */
    record Written(LevelForm form, KeptLevel kept, LevelView view) {}

    /** @throws org.concord.platform.Refusal 428, 412 if it is not what the caller saw */
    Optional<KeptLevel> before(Ward ward, @Nullable String ifMatch) {
        Optional<KeptLevel> before = levels.present(ward.id());
        ETags.require(ifMatch, version(before));
        return before;
    }

    /** @throws org.concord.platform.Refusal 400; 412 if somebody else decides at the same moment */
    @Transactional(Transactional.TxType.MANDATORY)
    Written write(Ward ward, Optional<KeptLevel> before, LevelRequest request, Actor.Person by) {
        LevelForm form = forms.read(request, by);
        UUID id = ids.next();
        KeptLevel kept = new KeptLevel(
                id,
                ward.id(),
                version(before) + 1,
                form.level(),
                by.id(),
                clock.instant(),
                form.nextReview(),
                reasons.seal(id, form.said()));
        if (!levels.add(kept)) {
            throw Problem.VERSION_MISMATCH.because(Problem.VERSION_MISMATCH.explanation());
        }
        return new Written(form, kept, views.of(ward, List.of(kept), by).getFirst());
    }

    private static int version(Optional<KeptLevel> before) {
        return before.map(KeptLevel::version).orElse(0);
    }
}
