package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;

/**
 * An observation as it was told, checked and ready to be kept.
 *
 * @param grade may have gaps in a nil return
 * @param wards none = the whole authority
 * @param week its Monday; null unless it is a nil return
 */
record NewObservation(
        Grade grade,
        List<Ward> wards,
        List<Indicator> indicators,
        Words words,
        LocalDate observedOn,
        @Nullable LocalDate week,
        @Nullable LocalDate reviewBy,
        ObservationMarking marking,
        List<UUID> sharedWith) {

    /** How it is known. */
    record Grade(
            @Nullable ObservationBasis basis,
            @Nullable ObservationSource source,
            @Nullable ObservationCertainty certainty) {}

    /** What is sealed. */
    record Words(@Nullable String text, @Nullable String community) {}

    boolean isNil() {
        return week != null;
    }

    List<String> wardCodes() {
        return wards.stream().map(Ward::code).toList();
    }

    List<String> indicatorCodes() {
        return indicators.stream().map(Indicator::code).toList();
    }
}
