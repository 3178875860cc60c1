package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concord.place.WorkingTime;

/** Times as pages say them, in the city's zone. */
@ApplicationScoped
class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final WorkingTime workingTime;
    private final Clock clock;

    Moments(WorkingTime workingTime, Clock clock) {
        this.workingTime = workingTime;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** “14:05 today”, or “22 November 2026 at 14:05”. */
    String at(Instant moment) {
        ZonedDateTime local = moment.atZone(workingTime.zone());
        return local.toLocalDate().equals(workingTime.today())
                ? TIME.format(local) + " today"
                : DAY_AND_TIME.format(local);
    }

    /** The hour alone, for what the page says of now. */
    String hour() {
        return TIME.format(workingTime.now());
    }

    Deadline deadline(Instant until) {
        Instant now = clock.instant();
        return new Deadline(until.toString(), at(until), TimeLeft.words(now, until), until.isBefore(now));
    }

    /** Where today ends. */
    Instant endOfToday() {
        return workingTime.today().plusDays(1).atStartOfDay(workingTime.zone()).toInstant();
    }
}
