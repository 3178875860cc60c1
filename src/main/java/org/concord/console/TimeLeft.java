package org.concord.console;

import java.time.Duration;
import java.time.Instant;

/** How long there still is until a time, or for how long it has been over, in words; {@code console.js} says the same while it counts on. Pure. */
final class TimeLeft {
    private static final int HOURS_OF_TWO_DAYS = 48;

    private TimeLeft() {}

    static String words(Instant now, Instant until) {
        boolean over = until.isBefore(now);
        return amount(Duration.between(now, until).abs()) + (over ? " late" : " left");
    }

    private static String amount(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return "less than a minute";
        }
        if (time.toHours() < 1) {
            return counted(minutes, "minute");
        }
        if (time.toHours() < HOURS_OF_TWO_DAYS) {
            int rest = time.toMinutesPart();
            return counted(time.toHours(), "hour") + (rest == 0 ? "" : " " + counted(rest, "minute"));
        }
        return counted(time.toDays(), "day");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
