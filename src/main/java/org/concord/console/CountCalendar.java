package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.platform.Page;
import org.concord.tension.ConsultEvents;
import org.concord.tension.ConsultSignals;
import org.concord.tension.CountsView;
import org.concord.tension.EventStatus;
import org.concord.tension.SignalState;
import org.concord.tension.SignalView;
import org.concord.tension.TensionEventView;
import org.jspecify.annotations.Nullable;

/** What is marked on charts of counts: events with their watch, and signals, as far as the reader may see them. */
@ApplicationScoped
class CountCalendar {
    /** A watch goes on for a year at most after its event, and begins at most 90 days before it. */
    private static final int WATCHED_AFTER = 366;

    private static final int WATCHED_BEFORE = 90;
    private static final int MOST_PAGES = 5;
    private static final String WHOLE = String.valueOf(Page.MAX_LIMIT);
    private static final List<String> TOLD = Stream.of(SignalState.OPEN, SignalState.GREW, SignalState.ENDED)
            .map(Enum::name)
            .toList();

    private final ConsultEvents events;
    private final ConsultSignals signals;
    private final EventWords words;
    private final CountPictures pictures;
    private final Dates dates;

    CountCalendar(ConsultEvents events, ConsultSignals signals, EventWords words, CountPictures pictures, Dates dates) {
        this.events = events;
        this.signals = signals;
        this.words = words;
        this.pictures = pictures;
        this.dates = dates;
    }

    /** Events that are watched on a day of the span, by their first day; none for those who see figures alone. */
    List<CountMark> events(CountsView.Span span, @Nullable String ward) {
        if (!pictures.leads()) {
            return List.of();
        }
        List<TensionEventView> watched = all(span, ward).stream()
                .filter(event -> event.statedStatus() != EventStatus.CANCELLED)
                .filter(event -> !event.watchFrom().isAfter(span.to())
                        && !event.watchUntil().isBefore(span.from()))
                .toList();
        List<CountMark> marks = new ArrayList<>();
        for (TensionEventView event : watched) {
            marks.add(mark("E" + (marks.size() + 1), event));
        }
        return marks;
    }

    private List<TensionEventView> all(CountsView.Span span, @Nullable String ward) {
        Map<String, List<String>> asked = new HashMap<>();
        asked.put("from", List.of(span.from().minusDays(WATCHED_AFTER).toString()));
        asked.put("to", List.of(span.to().plusDays(WATCHED_BEFORE).toString()));
        if (ward != null) {
            asked.put("ward", List.of(ward));
        }
        List<TensionEventView> found = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Page<TensionEventView> page = events.list(asked, WHOLE, cursor);
            found.addAll(page.items());
            cursor = page.nextCursor();
            pages++;
        } while (cursor != null && pages < MOST_PAGES);
        return found;
    }

    private CountMark mark(String sign, TensionEventView event) {
        EventWords.Card card = words.of(event);
        return new CountMark(
                sign,
                false,
                event.watchFrom(),
                event.watchUntil(),
                event.firstDay(),
                event.lastDay(),
                event.title(),
                "%s; watched from %s; %s".formatted(card.days(), card.watch(), card.wards()),
                EventsPage.PATH + "/" + event.id());
    }

    /** Those that stood out on a day of the span and were not withdrawn, the newest first. */
    List<CountMark> signals(CountsView.Span span, @Nullable String ward) {
        ConsultSignals.Asked asked = new ConsultSignals.Asked(
                ward, null, TOLD, span.from().toString(), span.to().toString());
        List<CountMark> marks = new ArrayList<>();
        for (SignalView signal : signals.page(asked, WHOLE, null).items()) {
            LocalDate until = signal.lastExceeded();
            marks.add(new CountMark(
                    "S" + (marks.size() + 1),
                    true,
                    signal.since(),
                    until,
                    signal.since(),
                    until,
                    signal.told().sentence(),
                    days(signal.since(), until),
                    pictures.leads() ? SignalsPage.PATH + "/" + signal.id() : null));
        }
        return marks;
    }

    private String days(LocalDate from, LocalDate until) {
        return from.equals(until) ? dates.day(from) : dates.day(from) + " to " + dates.day(until);
    }
}
