package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody observed, or that there was nothing. There is no member for a person: it is about a place and a community, never about a suspect.
 *
 * @param basis needed, as are source, certainty and text, unless it is a nil return
 * @param wards their codes; none = the whole authority
 * @param indicators codes of {@link Indicator}s
 * @param community whom it concerns, in a few words
 * @param nil there was nothing to observe
 * @param week for a nil return, such as {@code 2026-W47}; that of the day if nothing is said
 * @param observedOn today if nothing is said
 * @param reviewBy two weeks from today if nothing is said; a nil return needs none
 * @param marking {@code OFFICIAL} if nothing is said
 * @param sharedWith officers who see it although it is {@code OFFICIAL_SENSITIVE}
 */
public record ObservationRequest(
        @Nullable ObservationBasis basis,
        @Nullable ObservationSource source,
        @Nullable ObservationCertainty certainty,
        @Nullable List<@Nullable String> wards,
        @Nullable List<@Nullable String> indicators,
        @Nullable String text,
        @Nullable String community,
        @Nullable Boolean nil,
        @Nullable String week,
        @Nullable LocalDate observedOn,
        @Nullable LocalDate reviewBy,
        @Nullable ObservationMarking marking,
        @Nullable List<@Nullable UUID> sharedWith) {

    public boolean isNil() {
        return Boolean.TRUE.equals(nil);
    }
}
