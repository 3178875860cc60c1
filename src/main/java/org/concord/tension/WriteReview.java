package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ObservationEvent;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.concord.platform.Ids;
import org.concord.platform.Validation;

/** A review is written down with what it changes, and recorded. */
@ApplicationScoped
class WriteReview {
    private static final int LONGEST_NOTE = 2000;

    private final ObservationRows rows;
    private final ReadObservation reading;
    private final DataKeys keys;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    WriteReview(ObservationRows rows, ReadObservation reading, DataKeys keys, AuditTrail trail, Ids ids, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.keys = keys;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(ObservationRow of, ReviewRequest request, UUID by) {
        ReviewOutcome outcome = checked(of, request);
        LocalDate reviewBy = outcome == ReviewOutcome.KEPT ? reading.reviewBy(request.reviewBy()) : null;
        UUID id = ids.next();
        String note = request.note() == null || request.note().isBlank()
                ? null
                : request.note().strip();
        byte[] sealed = note == null ? null : ObservationSeal.NOTE.seal(key(of), id, note);
        Regrading regrading = Regrading.of(of.grade(), request.source(), request.certainty());
        rows.add(new ReviewRow(id, of.id(), outcome, sealed, reviewBy, regrading, by, clock.instant()));
        trail.append(new ObservationEvent.ObservationReviewed(
                WriteObservation.subject(of.id()),
                id,
                outcome.name(),
                reviewBy == null ? null : reviewBy.toString(),
                note != null));
        if (regrading != null) {
            recordRegrading(of, id, regrading);
        }
    }

    private void recordRegrading(ObservationRow of, UUID review, Regrading regrading) {
        trail.append(new ObservationEvent.ObservationRegraded(
                WriteObservation.subject(of.id()),
                review,
                regrading.sourceBefore().name(),
                regrading.certaintyBefore().name(),
                regrading.source().name(),
                regrading.certainty().name()));
    }

    private ReviewOutcome checked(ObservationRow of, ReviewRequest request) {
        Validation wrong = new Validation()
                .check(request.outcome() != null, "/outcome", "is needed: KEPT or CLOSED")
                .optional(request.note(), LONGEST_NOTE, "/note")
                .check(
                        request.note() == null
                                || request.note().isBlank()
                                || keys.find(of.key()).isPresent(),
                        "/note",
                        "is not kept any more with what was erased")
                .check(
                        request.reviewBy() == null || request.outcome() != ReviewOutcome.CLOSED,
                        "/reviewBy",
                        "is not for what is closed");
        checkGrade(wrong, of, request);
        reading.checkReview(wrong, request.outcome() == ReviewOutcome.CLOSED ? null : request.reviewBy());
        wrong.refuseIfFailed();
        return Objects.requireNonNull(request.outcome());
    }

    /** What others have read stays to be understood: nobody changes how well it is known without saying why. */
    private static void checkGrade(Validation wrong, ObservationRow of, ReviewRequest request) {
        boolean graded = of.grade().source() != null;
        wrong.check(graded || request.source() == null, "/source", "is not for a nil return")
                .check(graded || request.certainty() == null, "/certainty", "is not for a nil return");
        boolean explained = request.note() != null && !request.note().isBlank();
        wrong.check(
                explained || Regrading.of(of.grade(), request.source(), request.certainty()) == null,
                "/note",
                "is needed where the grade changes");
    }

    private DataKey key(ObservationRow of) {
        return keys.find(of.key()).orElseThrow();
    }
}
