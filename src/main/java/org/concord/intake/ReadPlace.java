package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.concord.place.FindWard;
import org.concord.place.Located;
import org.concord.place.Point;
import org.concord.place.Postcode;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Validation;
import org.concord.report.NewReport;
import org.concord.report.NewReport.WardFound;
import org.concord.report.WardFoundBy;
import org.jspecify.annotations.Nullable;

/**
 * Reads where it happened. The ward is found from the point, else from the postcode, else it is the one that was named; the first that tells
 * decides, and what the others say is kept beside it.
 */
@ApplicationScoped
class ReadPlace {
    private static final int LONGEST_DESCRIPTION = 500;

    private final FindWard find;
    private final Wards wards;

    ReadPlace(FindWard find, Wards wards) {
        this.find = find;
        this.wards = wards;
    }

    /** @param day whose wards are meant */
    NewReport.PlaceTold read(ReportRequest.@Nullable Place place, LocalDate day, Validation validation) {
        if (place == null) {
            return new NewReport.PlaceTold(WardFound.NOTHING, null, null, null, null, null);
        }
        validation.optional(place.description(), LONGEST_DESCRIPTION, "/place/description");
        String code = wardCode(place.wardCode(), validation);
        Postcode postcode = postcode(place.postcode(), validation);
        Point point = point(place.point(), validation);
        return new NewReport.PlaceTold(
                ward(point, postcode, code, day), code, postcode, point, place.description(), place.placeType());
    }

    private WardFound ward(@Nullable Point point, @Nullable Postcode postcode, @Nullable String code, LocalDate day) {
        Located byPoint = point == null ? Located.UNKNOWN : find.at(point, day);
        Located byPostcode =
                postcode == null ? Located.UNKNOWN : find.of(postcode, day).located();
        if (byPoint.isKnown()) {
            return new WardFound(byPoint.ward(), byPoint.outOfArea(), WardFoundBy.POINT, byPostcode.ward());
        }
        if (byPostcode.isKnown()) {
            return new WardFound(byPostcode.ward(), byPostcode.outOfArea(), WardFoundBy.POSTCODE, byPostcode.ward());
        }
        return code == null ? WardFound.NOTHING : named(code, day);
    }

    /** A code that is not in the register is another authority's; one of ours that was no ward on that day tells nothing. */
    private WardFound named(String code, LocalDate day) {
        boolean outOfArea = wards.byCode(code).isEmpty();
        Optional<Ward> ward = find.named(code, day);
        boolean tells = outOfArea || ward.isPresent();
        return new WardFound(ward.orElse(null), outOfArea, tells ? WardFoundBy.CODE : null, null);
    }

    private static @Nullable String wardCode(@Nullable String code, Validation validation) {
        boolean wellFormed = code == null || Wards.CODE.matcher(code).matches();
        validation.check(wellFormed, "/place/wardCode", "is a ward code like E05015521");
        return wellFormed ? code : null;
    }

    private static @Nullable Postcode postcode(@Nullable String typed, Validation validation) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<Postcode> postcode = Postcode.parse(typed);
        validation.check(postcode.isPresent(), "/place/postcode", Postcode.WANTED);
        return postcode.orElse(null);
    }

    private static @Nullable Point point(ReportRequest.@Nullable MapPoint told, Validation validation) {
        if (told == null) {
            return null;
        }
        Optional<Point> point = Point.of(told.lat(), told.lon());
        validation.check(point.isPresent(), "/place/point", Point.WANTED);
        return point.orElse(null);
    }
}
