package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.concord.place.Point;
import org.concord.place.Ward;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/**
 * Where it happened, as columns of the report. Of a home only the ward, the outward code and the point snapped to 100 m stay here; the rest
 * lies in the vault.
 */
@Embeddable
record PlaceColumns(
        @Column(name = "ward_id") @Nullable Integer ward,
        @Column(name = "ward_reported") @Nullable String wardReported,

        @Column(name = "ward_found_by") @Enumerated(EnumType.STRING) @Nullable
        WardFoundBy wardFoundBy,

        @Column(name = "ward_of_postcode_id") @Nullable Integer wardOfPostcode,
        @Column(name = "outward_code") @Nullable String outwardCode,
        @Column(name = "postcode") @Nullable String postcode,
        @Column(name = "lat") @Nullable BigDecimal lat,
        @Column(name = "lon") @Nullable BigDecimal lon,

        @Column(name = "place_type") @Enumerated(EnumType.STRING) @Nullable
        PlaceType type,

        @Column(name = "place_description") @Nullable String description) {
    private static final int DECIMALS = 6;

    static PlaceColumns of(NewReport.PlaceTold told) {
        boolean home = told.isHome();
        Point point =
                told.point() == null || !home ? told.point() : told.point().snapped();
        return new PlaceColumns(
                id(told.found().ward()),
                told.wardReported(),
                told.found().by(),
                id(told.found().ofPostcode()),
                told.postcode() == null ? null : told.postcode().outward(),
                told.postcode() == null || home ? null : told.postcode().toString(),
                point == null ? null : degrees(point.lat()),
                point == null ? null : degrees(point.lon()),
                told.type(),
                home ? null : told.description());
    }

    private static @Nullable Integer id(@Nullable Ward ward) {
        return ward == null ? null : ward.id();
    }

    void name(SqlValues values) {
        values.with("ward", ward)
                .with("wardReported", wardReported)
                .with("wardFoundBy", wardFoundBy)
                .with("wardOfPostcode", wardOfPostcode)
                .with("outwardCode", outwardCode)
                .with("postcode", postcode)
                .with("lat", lat)
                .with("lon", lon)
                .with("placeType", type)
                .with("placeDescription", description);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
