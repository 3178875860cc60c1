package org.concord.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ward as anyone may see it. */
record WardView(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Centre centre,
        @Nullable Tile tile,
        List<String> neighbours) {

    /** WGS 84 degrees. */
    record Centre(BigDecimal lat, BigDecimal lon) {}

    /** Its place in a tile map, from the north-west. */
    record Tile(int column, int row) {}

    /** The wards of a day. */
    record Listed(List<WardView> items) {
        /** Of neighbours only those that stand on the same day. */
        static Listed of(List<Ward> wards) {
            Set<String> standing = wards.stream().map(Ward::code).collect(Collectors.toSet());
            return new Listed(
                    wards.stream().map(ward -> WardView.of(ward, standing)).toList());
        }
    }

    private static WardView of(Ward ward, Set<String> standing) {
        return new WardView(
                ward.code(),
                ward.name(),
                ward.validFrom(),
                ward.validTo(),
                ward.centreLat() == null || ward.centreLon() == null
                        ? null
                        : new Centre(ward.centreLat(), ward.centreLon()),
                ward.tileColumn() == null || ward.tileRow() == null
                        ? null
                        : new Tile(ward.tileColumn(), ward.tileRow()),
                ward.neighbours().stream().filter(standing::contains).toList());
    }
}
