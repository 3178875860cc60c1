package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.TimePosition;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Rumours, as far as the caller may see them. They name no persons, and so reading them is not recorded. */
@ApplicationScoped
public class ConsultRumours {
    private static final String LIST = "rumours";
    private static final int PARTS = 2;
    private static final TimePosition START =
            new TimePosition(Instant.parse("2999-12-31T23:59:59Z"), new UUID(-1L, -1L));

    private final Rumours rumours;
    private final NamedCodes codes;
    private final CalendarWriter caller;

    ConsultRumours(Rumours rumours, NamedCodes codes, CalendarWriter caller) {
        this.rumours = rumours;
        this.codes = codes;
        this.caller = caller;
    }

    /**
     * The one seen last comes first.
     *
     * @param query filters by name: {@code ward}, {@code status}, {@code line}, {@code reviewDue}, {@code decidable}
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read
     */
    public Page<RumourView> list(Map<String, List<String>> query, @Nullable String limit, @Nullable String cursor) {
        RumourFilter filter = RumourFilter.read(new FilterQuery(query, codes), caller.id());
        int most = Page.limit(limit);
        List<RumourView> read = rumours.page(filter, caller.scope(), position(cursor), most + 1);
        return Page.of(read, most, last -> new TimePosition(last.firstSeenAt(), last.id()).write(LIST));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such rumour for the caller */
    public RumourView one(UUID id) {
        return rumours.find(id, caller.scope()).orElseThrow(CalendarWriter::notFound);
    }

    private static TimePosition position(@Nullable String cursor) {
        return Cursor.read(
                        cursor,
                        LIST,
                        PARTS,
                        parts -> new TimePosition(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(START);
    }
}
