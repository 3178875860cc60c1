package org.concord.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a partner writes a day or a time: {@code ISO_DATE} (2026-11-20), {@code ISO_INSTANT} (RFC 3339, with offset) or a
 * pattern of {@link DateTimeFormatter}, such as {@code dd/MM/yyyy} or {@code MM/dd/yyyy HH:mm}. English month names.
 */
final class DateFormat {
    /** A leap day, and day, month and hour all different, so that no field can be taken for another unseen. */
    private static final OffsetDateTime SAMPLE = OffsetDateTime.of(2024, 2, 29, 15, 45, 0, 0, ZoneOffset.UTC);
    /** A day that reads as another one with day and month exchanged. */
    private static final OffsetDateTime TURNED = OffsetDateTime.of(2024, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);

    private final String pattern;
    /** Null if the pattern is not one: {@link #problem} says so, beside the mapping's other problems. */
    private final @Nullable DateTimeFormatter formatter;

    private DateFormat(String pattern, @Nullable DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DateFormat of(String pattern) {
        return new DateFormat(
                pattern,
                switch (pattern) {
                    case "ISO_DATE" -> DateTimeFormatter.ISO_LOCAL_DATE;
                    case "ISO_INSTANT" -> DateTimeFormatter.ISO_OFFSET_DATE_TIME;
                    default -> compiled(pattern);
                });
    }

    /** Strict, so that 31 February is no date; the era, because strict years of era ({@code yyyy}) ask for one. */
    private static @Nullable DateTimeFormatter compiled(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException notAPattern) {
            return null;
        }
    }

    @JsonValue
    String pattern() {
        return pattern;
    }

    /** An OffsetDateTime, LocalDateTime or LocalDate; empty if the text is not written this way. */
    Optional<TemporalAccessor> parse(String text) {
        if (formatter == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notThisWay) {
            return Optional.empty();
        }
    }

    /** What is wrong with the pattern: it must read back what it wrote, or it would lose a date or a time unseen. */
    Optional<String> problem() {
        var back = written(SAMPLE).flatMap(this::parse);
        if (back.isEmpty() || !LocalDate.from(back.get()).equals(SAMPLE.toLocalDate())) {
            return Optional.of("'%s' is not a pattern with year, month and day".formatted(pattern));
        }
        var saysTime = !written(SAMPLE).equals(written(SAMPLE.withHour(3).withMinute(0)));
        var readsTime = back.get().isSupported(ChronoField.MINUTE_OF_DAY);
        return saysTime == readsTime
                ? Optional.empty()
                : Optional.of("'%s' writes a time of day that cannot be read back".formatted(pattern));
    }

    /** True if a text may be read both ways and mean two days: 03/02 is February or March. */
    boolean contradicts(DateFormat other) {
        return written(TURNED)
                .flatMap(other::parse)
                .map(LocalDate::from)
                .filter(day -> !day.equals(TURNED.toLocalDate()))
                .isPresent();
    }

    private Optional<String> written(OffsetDateTime time) {
        try {
            return Optional.ofNullable(formatter).map(known -> known.format(time));
        } catch (DateTimeException wantsMore) {
            return Optional.empty();
        }
    }
}
