package org.concord.gazetteer;

import java.time.LocalDate;
import org.concord.place.Point;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of postcodes.
 *
 * @param line its number in the file, from 1
 */
sealed interface PostcodeRow {
    int line();

    /** @param code without a space */
    record Good(
            int line,
            String code,
            @Nullable Point point,
            @Nullable String ward,
            @Nullable String district,
            @Nullable LocalDate terminatedOn)
            implements PostcodeRow {}

    /** @param why without what stands there */
    record Bad(int line, String why) implements PostcodeRow {}
}
