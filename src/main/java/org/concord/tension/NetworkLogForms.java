package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.concord.platform.Ids;
import org.concord.platform.Validation;

/** Reads what is written down of a talk. */
@ApplicationScoped
class NetworkLogForms {
    private static final int LONGEST_TEXT = 2000;
    private static final Duration OLDEST = Duration.ofDays(366);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final VisibleLinks links;
    private final Ids ids;
    private final Clock clock;

    NetworkLogForms(VisibleLinks links, Ids ids, Clock clock) {
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    NetworkLog.Entry read(NetworkLogRequest request) {
        Instant now = clock.instant();
        Instant at = Objects.requireNonNullElse(request.at(), now);
        TensionLink about = request.about();
        Validation wrong = new Validation()
                .check(
                        !at.isAfter(now.plus(AHEAD)) && at.isAfter(now.minus(OLDEST)),
                        "/at",
                        "is a time within the last year")
                .check(request.how() != null, "/how", "is needed: MEETING, PHONE, MESSAGE or EMAIL")
                .required(request.text(), LONGEST_TEXT, "/text");
        if (about == null || about.kind() == null || about.isOfCalendar()) {
            links.check(wrong, about, "/about");
        } else {
            wrong.check(false, "/about", "is an EVENT or a RUMOUR");
        }
        wrong.refuseIfFailed();
        return new NetworkLog.Entry(
                ids.next(),
                at,
                Objects.requireNonNull(request.how()),
                Objects.requireNonNull(request.text()).strip(),
                about);
    }
}
