package org.concord.tension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concord.platform.FieldError;
import org.concord.platform.Parameters;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Days that somebody asks for, both ends included; the last one is today or before, the first at most a year before today. Pure. */
record Days(LocalDate from, LocalDate to) {
    /** What the baseline is learnt from, and so what can be compared with it. */
    static final int MOST_BACK = 364;

    private static final int USUALLY = 12 * WeeklyCells.WEEK;

    /** @throws org.concord.platform.Refusal 400 */
    static Days read(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate saidFrom = Parameters.day("from", from);
        LocalDate saidTo = Parameters.day("to", to);
        LocalDate last = Objects.requireNonNullElse(saidTo, today);
        LocalDate earliest = today.minusDays(MOST_BACK);
        List<FieldError> wrong = new ArrayList<>();
        if (last.isAfter(today) || last.isBefore(earliest)) {
            wrong.add(new FieldError("#to", "is a day from %d days ago to today".formatted(MOST_BACK)));
        }
        LocalDate usual = last.minusDays(USUALLY - 1);
        LocalDate first = Objects.requireNonNullElse(saidFrom, usual.isBefore(earliest) ? earliest : usual);
        if (first.isBefore(earliest) || first.isAfter(last)) {
            wrong.add(new FieldError("#from", "is a day from %d days ago to the last one".formatted(MOST_BACK)));
        }
        if (!wrong.isEmpty()) {
            throw Problem.BAD_PARAMETER.because(wrong);
        }
        return new Days(first, last);
    }
}
