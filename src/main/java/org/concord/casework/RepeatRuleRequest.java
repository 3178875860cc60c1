package org.concord.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The rule as it is to be: a document of {@link RepeatRuleView}; what was read with it (version, when and by whom) is passed over. */
public record RepeatRuleRequest(
        @Nullable List<@Nullable RepeatKind> kinds,
        @Nullable Integer count,
        @Nullable String window,
        @Nullable Integer version,
        @Nullable Instant putAt,
        @Nullable UUID putBy) {
    private static final int MOST = 100;
    /** Five years of months at their longest. */
    private static final long LONGEST_DAYS = 60 * 31;

    private static final Pattern WRITTEN = Pattern.compile("P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?");

    /** What is asked for, read and checked. */
    record Wanted(List<RepeatKind> kinds, int count, String window) {}

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    Wanted read() {
        Validation wrong = new Validation();
        List<@Nullable RepeatKind> listed = kinds == null ? List.of() : kinds;
        wrong.check(
                !listed.isEmpty() && listed.stream().allMatch(Objects::nonNull),
                "/kinds",
                "is a list of one or more of VICTIM, PLACE, SUBJECT");
        wrong.check(count != null && count >= 1 && count <= MOST, "/count", "is a number from 1 to " + MOST);
        Optional<Period> period = period();
        wrong.check(period.isPresent(), "/window", "is a time from P1D to P5Y, such as P6M");
        wrong.refuseIfFailed();
        return new Wanted(
                listed.stream().filter(Objects::nonNull).distinct().sorted().toList(),
                Objects.requireNonNull(count),
                period.orElseThrow().toString());
    }

    private Optional<Period> period() {
        if (window == null || !WRITTEN.matcher(window).matches()) {
            return Optional.empty();
        }
        try {
            Period read = Period.parse(window);
            boolean fine = !read.isZero() && read.toTotalMonths() * 31 + read.getDays() <= LONGEST_DAYS;
            return fine ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
