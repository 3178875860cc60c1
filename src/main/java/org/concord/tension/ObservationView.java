package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * An observation as those read it who may see it.
 *
 * @param wards none = the whole authority
 * @param text null in a nil return without words, in one that came of a report, and once it was erased
 * @param week of a nil return
 * @param dueForReview whether somebody was to look again by today
 * @param recordedBy null unless an officer did
 * @param partner its name; null unless a partner recorded it
 * @param caseReference of the case whose report it came of: its words are read there, by whoever may see that case
 * @param withdrawn whether that case was withdrawn since
 * @param reviews the oldest first
 */
public record ObservationView(
        UUID id,
        @Nullable ObservationBasis basis,
        @Nullable ObservationSource source,
        @Nullable ObservationCertainty certainty,
        List<String> wards,
        List<String> indicators,
        @Nullable String text,
        @Nullable String community,
        boolean nil,
        @Nullable String week,
        LocalDate observedOn,
        ObservationMarking marking,
        List<PersonView> sharedWith,
        ObservationState state,
        @Nullable LocalDate reviewBy,
        boolean dueForReview,
        @Nullable PersonView recordedBy,
        @Nullable String partner,
        Instant recordedAt,
        @Nullable String caseReference,
        boolean withdrawn,
        List<ReviewView> reviews) {

    /**
     * Somebody looked whether it still holds.
     *
     * @param regraded null if the grade stayed as it was
     */
    public record ReviewView(
            UUID id,
            ReviewOutcome outcome,
            @Nullable String note,
            @Nullable LocalDate reviewBy,
            @Nullable Regrading regraded,
            PersonView reviewedBy,
            Instant reviewedAt) {}
}
