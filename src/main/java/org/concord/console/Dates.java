package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concord.place.WorkingTime;

/** Days and times as officers read them, in the authority's zone. */
@ApplicationScoped
class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final WorkingTime workingTime;

    Dates(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** Like 22 November 2026 at 14:05. */
    String moment(Instant at) {
        return MOMENT.format(at.atZone(workingTime.zone()));
    }

    /** Like 22 November 2026. */
    String day(LocalDate day) {
        return DAY.format(day);
    }
}
