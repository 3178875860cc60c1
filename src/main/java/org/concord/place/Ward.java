package org.concord.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ward as it was between two dates.
 *
 * @param code GSS code, for example E05015521
 * @param validTo null while it stands
 */
public record Ward(
        int id,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal centreLat,
        @Nullable BigDecimal centreLon,
        @Nullable Integer tileColumn,
        @Nullable Integer tileRow,
        List<String> neighbours)
        implements DatedCode {}
