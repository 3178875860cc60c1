package org.concord.partner;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concord.platform.FieldError;
import org.concord.report.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The column with the day or time.
 *
 * @param formats tried in this order
 * @param zone of a time without an offset; Europe/London if not said
 * @param precision of a value with a time of day: EXACT (if not said) or APPROXIMATE; a day alone is always DAY
 * @param mayBeEmpty true = an empty cell means that nobody knows (precision UNKNOWN). If not said it is an error: the
 *     partner can send the row again with its date, but could not correct one that we had taken without
 */
record OccurredRule(
        @Nullable String note,
        String column,
        List<DateFormat> formats,
        String zone,
        Precision precision,
        @Nullable Boolean mayBeEmpty) {
    OccurredRule {
        column = requireNonNullElse(column, "");
        formats = requireNonNullElse(formats, List.of());
        zone = requireNonNullElse(zone, "Europe/London");
        precision = requireNonNullElse(precision, Precision.EXACT);
    }

    static final OccurredRule MISSING = new OccurredRule(null, "", List.of(), "UTC", Precision.EXACT, null);

    /** Empty if the cell cannot be read. */
    Optional<Occurrence> read(SourceRow row) {
        var cell = row.at(column);
        if (cell.isEmpty()) {
            return Boolean.TRUE.equals(mayBeEmpty) ? Optional.of(Occurrence.UNKNOWN) : Optional.empty();
        }
        return formats.stream()
                .flatMap(format -> format.parse(cell).stream())
                .findFirst()
                .map(this::occurrence);
    }

    private Occurrence occurrence(TemporalAccessor read) {
        return switch (read) {
            case OffsetDateTime time -> at(time.toInstant());
            // In the hour that comes twice in autumn the earlier is taken; one that never was, in spring, moves on by
            // an hour.
            case LocalDateTime time -> at(time.atZone(ZoneId.of(zone)).toInstant());
            default -> Occurrence.on(LocalDate.from(read));
        };
    }

    private Occurrence at(Instant from) {
        return new Occurrence(from, null, precision);
    }

    List<FieldError> problems(Pointer here) {
        var problems = new ArrayList<FieldError>();
        if (column.isBlank()) {
            problems.add(here.with("column").error("names no column"));
        }
        if (!zoneExists()) {
            problems.add(here.with("zone").error("no such time zone"));
        }
        if (precision != Precision.EXACT && precision != Precision.APPROXIMATE) {
            problems.add(here.with("precision").error("must be EXACT or APPROXIMATE"));
        }
        problems.addAll(formatProblems(here.with("formats")));
        return problems;
    }

    private List<FieldError> formatProblems(Pointer here) {
        var problems = new ArrayList<FieldError>();
        if (formats.isEmpty()) {
            problems.add(here.error("holds no format"));
        }
        for (var i = 0; i < formats.size(); i++) {
            var format = formats.get(i);
            format.problem().map(here.with(i)::error).ifPresent(problems::add);
            formats.subList(0, i).stream()
                    .filter(earlier -> earlier.contradicts(format))
                    .map(earlier -> "reads as another day what '%s' reads too".formatted(earlier.pattern()))
                    .map(here.with(i)::error)
                    .forEach(problems::add);
        }
        return problems;
    }

    private boolean zoneExists() {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException none) {
            return false;
        }
    }
}
