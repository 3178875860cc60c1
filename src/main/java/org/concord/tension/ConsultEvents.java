package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The calendar of events, as far as the caller may see it. It names no persons, and so reading it is not recorded. */
@ApplicationScoped
public class ConsultEvents {
    private static final String LIST = "tension-events";

    private final TensionEvents events;
    private final NamedCodes codes;
    private final CalendarWriter caller;

    ConsultEvents(TensionEvents events, NamedCodes codes, CalendarWriter caller) {
        this.events = events;
        this.codes = codes;
        this.caller = caller;
    }

    /**
     * By their first day.
     *
     * @param query filters by name: {@code from}, {@code to}, {@code ward}, {@code underWatch}, {@code reviewOverdue},
     *     {@code reviewDue}
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read
     */
    public Page<TensionEventView> list(
            Map<String, List<String>> query, @Nullable String limit, @Nullable String cursor) {
        EventFilter filter = EventFilter.read(new FilterQuery(query, codes));
        int most = Page.limit(limit);
        List<TensionEventView> read = events.page(filter, caller.scope(), DayPosition.read(cursor, LIST), most + 1);
        return Page.of(read, most, last -> new DayPosition(last.firstDay(), last.id()).write(LIST));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such event for the caller */
    public TensionEventView one(UUID id) {
        return events.find(id, caller.scope()).orElseThrow(CalendarWriter::notFound);
    }
}
