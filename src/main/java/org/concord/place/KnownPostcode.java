package org.concord.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A postcode as the edition in force has it.
 *
 * @param point of an address near its middle; null if the product gives none
 * @param wardCode as the product names it, of the product's time; null if it does not
 * @param districtCode of the local authority, likewise
 * @param terminatedOn first day of the month in which it was taken out of use; null while it is in use
 */
public record KnownPostcode(
        @Nullable Point point,
        @Nullable String wardCode,
        @Nullable String districtCode,
        @Nullable LocalDate terminatedOn) {}
