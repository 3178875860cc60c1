package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.tension.SignalView;

/** Events of the calendar beside a signal, in the words of its page. */
@ApplicationScoped
class KnownDateWords {
    private final Dates dates;

    KnownDateWords(Dates dates) {
        this.dates = dates;
    }

    /** An event, and the way to its page. */
    public record Known(String path, String title, String days, String watchedUntil) {}

    List<Known> of(List<SignalView.KnownDate> events) {
        return events.stream()
                .map(event -> new Known(
                        EventsPage.PATH + "/" + event.id(),
                        event.title(),
                        days(event),
                        dates.day(event.watchedUntil())))
                .toList();
    }

    private String days(SignalView.KnownDate event) {
        String first = dates.day(event.firstDay());
        return event.firstDay().equals(event.lastDay()) ? first : first + " to " + dates.day(event.lastDay());
    }
}
