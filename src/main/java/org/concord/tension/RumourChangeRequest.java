package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different in a rumour; what is absent stays.
 *
 * @param area empty = nothing is said of it any more; so are {@code known} and {@code line}
 * @param line another text voids the approval of the one before
 * @param publishedWhere where the approved line was said
 * @param noFurtherReview true = nobody needs to look at it again
 */
public record RumourChangeRequest(
        @Nullable String text,
        @Nullable List<@Nullable RumourChannel> channels,
        @Nullable String area,
        @Nullable List<@Nullable String> wards,
        @Nullable RumourSpread spread,
        @Nullable RumourStatus status,
        @Nullable String known,
        @Nullable String line,
        @Nullable String publishedWhere,
        @Nullable LocalDate nextReview,
        @Nullable Boolean noFurtherReview) {

    boolean isEmpty() {
        return !changesRumour() && line == null;
    }

    /** Something beside its line. */
    boolean changesRumour() {
        return Stream.of(
                        text, channels, area, wards, spread, status, known, publishedWhere, nextReview, noFurtherReview)
                .anyMatch(Objects::nonNull);
    }
}
