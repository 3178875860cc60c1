package org.concord.place;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which ward it is.
 *
 * @param ward null = in none of ours, or not known
 * @param outOfArea known to be in none of ours
 * @param on the day of which the wards are meant
 * @param postcode what is known of the postcode, if one was asked for
 */
record LookupView(
        @Nullable WardName ward,
        boolean outOfArea,
        LocalDate on,
        @Nullable PostcodeView postcode) {

    record WardName(String code, String name) {}

    /**
     * @param known false if it is well formed, but in no edition that is loaded
     * @param terminatedOn first day of the month in which it was taken out of use; null while it is in use
     */
    record PostcodeView(
            String postcode, boolean known, @Nullable LocalDate terminatedOn) {

        static PostcodeView of(Postcode postcode, Optional<KnownPostcode> found) {
            return new PostcodeView(
                    postcode.toString(),
                    found.isPresent(),
                    found.map(KnownPostcode::terminatedOn).orElse(null));
        }
    }

    static LookupView of(Located located, LocalDate on, @Nullable PostcodeView postcode) {
        Ward ward = located.ward();
        return new LookupView(
                ward == null ? null : new WardName(ward.code(), ward.name()), located.outOfArea(), on, postcode);
    }
}
