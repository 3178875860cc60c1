package org.concord.place;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to know the ward of.
 *
 * @param on the day of which the wards are meant; absent: today
 */
record LookupRequest(
        @Nullable String postcode,
        @Nullable MapPoint point,
        @Nullable LocalDate on) {

    /** WGS84 degrees. */
    record MapPoint(@Nullable Double lat, @Nullable Double lon) {
        Optional<Point> asPoint() {
            return Point.of(lat, lon);
        }
    }

    /** What was asked for, in its one form or the other. */
    sealed interface Asked {
        record AtPoint(Point point) implements Asked {}

        record OfPostcode(Postcode postcode) implements Asked {}
    }

    /** @throws org.concord.platform.Refusal 400 if it is not exactly one of the two, or is not well formed */
    Asked read() {
        Validation wrong = new Validation();
        wrong.check((postcode == null) != (point == null), "", "has either a postcode or a point");
        wrong.refuseIfFailed();
        Optional<Asked> asked = postcode == null
                ? Objects.requireNonNull(point).asPoint().map(Asked.AtPoint::new)
                : Postcode.parse(postcode).map(Asked.OfPostcode::new);
        wrong.check(asked.isPresent() || postcode == null, "/postcode", Postcode.WANTED);
        wrong.check(asked.isPresent() || point == null, "/point", Point.WANTED);
        wrong.refuseIfFailed();
        return asked.orElseThrow();
    }
}
