package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.concord.place.Point;
import org.concord.place.Postcode;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Validation;
import org.concord.report.NewReport;
import org.jspecify.annotations.Nullable;

/** Reads where it happened. While no boundaries or postcodes are loaded, the ward is the one that was named, or none. */
@ApplicationScoped
class ReadPlace {
    private static final int LONGEST_DESCRIPTION = 500;

    private final Wards wards;

    ReadPlace(Wards wards) {
        this.wards = wards;
    }

    NewReport.PlaceTold read(ReportRequest.@Nullable Place place, Validation validation) {
        if (place == null) {
            return new NewReport.PlaceTold(null, null, false, null, null, null, null);
        }
        String code = place.wardCode();
        boolean wellFormed = code == null || Wards.CODE.matcher(code).matches();
        validation
                .check(wellFormed, "/place/wardCode", "is a ward code like E05015521")
                .optional(place.description(), LONGEST_DESCRIPTION, "/place/description");
        Optional<Ward> ward = code == null ? Optional.empty() : wards.byCode(code);
        return new NewReport.PlaceTold(
                ward.orElse(null),
                wellFormed ? code : null,
                code != null && wellFormed && ward.isEmpty(),
                postcode(place.postcode(), validation),
                point(place.point(), validation),
                place.description(),
                place.placeType());
    }

    private static @Nullable Postcode postcode(@Nullable String typed, Validation validation) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<Postcode> postcode = Postcode.parse(typed);
        validation.check(postcode.isPresent(), "/place/postcode", "is a postcode like DE23 6RH");
        return postcode.orElse(null);
    }

    private static @Nullable Point point(ReportRequest.@Nullable MapPoint point, Validation validation) {
        if (point == null) {
            return null;
        }
        boolean fine = isWithin(point.lat(), 90) && isWithin(point.lon(), 180);
        validation.check(fine, "/place/point", "has lat from -90 to 90 and lon from -180 to 180");
        return fine ? new Point(Objects.requireNonNull(point.lat()), Objects.requireNonNull(point.lon())) : null;
    }

    private static boolean isWithin(@Nullable Double degrees, double most) {
        return degrees != null && Math.abs(degrees) <= most;
    }
}
