package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** What every action has to be, be it done in a case or about the tension of a ward: one set of rules for both, and the same pointers. */
@ApplicationScoped
public class ActionChecks {
    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_OUTCOME = 2000;
    private static final int LONGEST_LINE = 300;
    private static final Duration LATEST_DUE = Duration.ofDays(3653);
    private static final Duration OLDEST_NOTICED = Duration.ofDays(366);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Clock clock;

    ActionChecks(Clock clock) {
        this.clock = clock;
    }

    /** @param found the kind that was asked for, if it stands today */
    public static void kind(Validation wrong, Optional<ActionKind> found) {
        wrong.check(found.isPresent(), "/kind", "is needed: the code of a kind of action");
    }

    public static void what(Validation wrong, @Nullable String what) {
        wrong.required(what, LONGEST_WHAT, "/what");
    }

    /** For an action that is done, or of which somebody says what came of it. */
    public static void outcome(Validation wrong, @Nullable String outcome) {
        wrong.required(outcome, LONGEST_OUTCOME, "/outcome");
    }

    /** What may be said in public. */
    public static void line(Validation wrong, @Nullable String publicLine) {
        wrong.optional(publicLine, LONGEST_LINE, "/publicLine");
    }

    public void noticed(Validation wrong, Instant noticedAt) {
        Instant now = clock.instant();
        wrong.check(
                !noticedAt.isAfter(now.plus(AHEAD)) && noticedAt.isAfter(now.minus(OLDEST_NOTICED)),
                "/noticedAt",
                "is a time within the last year");
    }

    /** @param latest where the kind has a clock */
    public void due(Validation wrong, @Nullable Instant dueAt, @Nullable Instant latest) {
        Instant now = clock.instant();
        wrong.check(
                        dueAt != null && !dueAt.isBefore(now) && dueAt.isBefore(now.plus(LATEST_DUE)),
                        "/dueAt",
                        "is a time to come, at most ten years away")
                .check(
                        dueAt == null || latest == null || !dueAt.isAfter(latest),
                        "/dueAt",
                        "is no later than the kind's own time from when it was noticed");
    }

    /** What is not said anew stays; what is empty is taken away. */
    public static @Nullable String line(@Nullable String asked, @Nullable String before) {
        String line = asked == null ? before : asked.strip();
        return line == null || line.isEmpty() ? null : line;
    }
}
