package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.concord.platform.PlatformConfig;

/** Finds the ward in which something is, as the wards were on the day of it. */
@ApplicationScoped
public class FindWard {
    private final Boundaries boundaries;
    private final Postcodes postcodes;
    private final Wards wards;
    private final WorkingTime workingTime;
    private final PlatformConfig platform;

    FindWard(
            Boundaries boundaries, Postcodes postcodes, Wards wards, WorkingTime workingTime, PlatformConfig platform) {
        this.boundaries = boundaries;
        this.postcodes = postcodes;
        this.wards = wards;
        this.workingTime = workingTime;
        this.platform = platform;
    }

    /** @param postcode empty if it is not in the edition in force */
    public record ByPostcode(Located located, Optional<KnownPostcode> postcode) {}

    /**
     * The ward of a code on that day. One that is valid today is taken for earlier days, too; one that was not yet valid, or was not any more,
     * is nobody's ward of that day.
     */
    public Optional<Ward> named(String code, LocalDate day) {
        return wards.byCode(code).filter(ward -> ward.isValidOn(day) || ward.isValidOn(workingTime.today()));
    }

    public Located at(Point point, LocalDate day) {
        return boundaries.at(point, day);
    }

    /**
     * By the postcode's own point, which is the best fit where it straddles wards; if there is no point or there are no boundaries, by what
     * the product itself says of it.
     */
    public ByPostcode of(Postcode postcode, LocalDate day) {
        Optional<KnownPostcode> known = postcodes.find(postcode);
        return new ByPostcode(known.map(one -> locate(one, day)).orElse(Located.UNKNOWN), known);
    }

    private Located locate(KnownPostcode known, LocalDate day) {
        Located byPoint = known.point() == null ? Located.UNKNOWN : at(known.point(), day);
        return byPoint.isKnown() ? byPoint : asTheProductSays(known, day);
    }

    private Located asTheProductSays(KnownPostcode known, LocalDate day) {
        Optional<Located> ward = Optional.ofNullable(known.wardCode())
                .flatMap(code -> named(code, day))
                .map(Located::in);
        boolean elsewhere =
                known.districtCode() != null && !known.districtCode().equals(platform.authority());
        return ward.orElse(elsewhere ? Located.OUTSIDE : Located.UNKNOWN);
    }
}
