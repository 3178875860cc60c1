package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concord.access.Actor;
import org.concord.place.WorkingTime;
import org.concord.platform.HumanReference;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is decided of a ward. */
@ApplicationScoped
class LevelForms {
    static final int LONGEST_RATIONALE = 4000;
    private static final int LONGEST_REFERENCE = 200;
    private static final int MOST_CITED = 50;

    private final LevelScale scale;
    private final VisibleEvidence visible;
    private final WorkingTime workingTime;
    private final Clock clock;

    LevelForms(LevelScale scale, VisibleEvidence visible, WorkingTime workingTime, Clock clock) {
        this.scale = scale;
        this.visible = visible;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /**
     * @param by whoever decides: what does not exist for them cannot be cited
     * @throws org.concord.platform.Refusal 400 with all that is wrong
     */
    LevelForm read(LevelRequest request, Actor.Person by) {
        Validation wrong = new Validation();
        wrong.check(request.level() != null, "/level", "is needed: NORMAL, MODERATE, TENSE or IMMINENT")
                .required(request.rationale(), LONGEST_RATIONALE, "/rationale");
        review(request.level(), request.nextReview(), wrong);
        List<Cited> evidence = cited(Objects.requireNonNullElse(request.evidence(), List.of()), by, wrong);
        wrong.refuseIfFailed();
        return new LevelForm(
                Objects.requireNonNull(request.level()),
                new LevelForm.Said(Objects.requireNonNull(request.rationale()).strip(), evidence),
                Objects.requireNonNull(request.nextReview()).truncatedTo(ChronoUnit.MICROS));
    }

    private void review(@Nullable TensionLevel level, @Nullable Instant review, Validation wrong) {
        wrong.check(review != null, "/nextReview", "is needed");
        if (review == null) {
            return;
        }
        // As the store keeps it: no finer than a millionth of a second.
        Instant now = clock.instant();
        wrong.check(review.truncatedTo(ChronoUnit.MICROS).isAfter(now), "/nextReview", "is later than now");
        if (level != null) {
            LevelTerms terms = scale.of(level);
            wrong.check(
                    !review.isAfter(terms.latestReview(now, workingTime.zone())),
                    "/nextReview",
                    "is at most %s from now where the level is %s".formatted(terms.span(), terms.label()));
        }
    }

    private List<Cited> cited(List<LevelRequest.@Nullable CitedRequest> asked, Actor.Person by, Validation wrong) {
        wrong.check(asked.size() <= MOST_CITED, "/evidence", "has at most " + MOST_CITED + " entries");
        List<Cited> evidence = new ArrayList<>();
        for (int i = 0; i < Math.min(asked.size(), MOST_CITED); i++) {
            Cited one = one(asked.get(i), "/evidence/" + i, wrong);
            if (one != null) {
                evidence.add(one);
            }
        }
        if (!wrong.failed()) {
            refuseUnseen(evidence, visible.of(evidence, by), wrong);
        }
        return evidence;
    }

    private static void refuseUnseen(List<Cited> evidence, List<Cited> seen, Validation wrong) {
        for (int i = 0; i < evidence.size(); i++) {
            Cited one = evidence.get(i);
            String at = "/evidence/" + i;
            if (one.kind().hasId()) {
                wrong.check(seen.contains(one), at + "/id", "names only what you may see");
            } else {
                wrong.check(seen.contains(one), at + "/reference", "names only cases that you may see");
            }
        }
    }

    private static @Nullable Cited one(LevelRequest.@Nullable CitedRequest asked, String at, Validation wrong) {
        Cited.Kind kind = asked == null ? null : asked.kind();
        if (asked == null || kind == null) {
            wrong.check(false, at + "/kind", "is needed: OBSERVATION, SIGNAL, EVENT, CASE or OTHER");
            return null;
        }
        if (kind.hasId()) {
            wrong.check(asked.id() != null, at + "/id", "is needed")
                    .check(asked.reference() == null, at + "/reference", "is for cases and other things alone");
            return new Cited(kind, asked.id(), null);
        }
        wrong.check(asked.id() == null, at + "/id", "is for observations, signals and events alone")
                .required(asked.reference(), LONGEST_REFERENCE, at + "/reference");
        String reference = Objects.requireNonNullElse(asked.reference(), "").strip();
        return new Cited(
                kind,
                null,
                kind == Cited.Kind.CASE ? HumanReference.parse(reference).orElse(reference) : reference);
    }
}
