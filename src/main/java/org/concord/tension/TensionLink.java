package org.concord.tension;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something else that is known of tension, by kind and id: why something is done, or what somebody spoke about. */
public record TensionLink(@Nullable Kind kind, @Nullable UUID id) {

    public enum Kind {
        OBSERVATION,
        SIGNAL,
        EVENT,
        RUMOUR
    }

    /** One of an event or a rumour alone. */
    boolean isOfCalendar() {
        return kind == Kind.EVENT || kind == Kind.RUMOUR;
    }

    static @Nullable TensionLink read(@Nullable String kind, @Nullable UUID id) {
        return kind == null ? null : new TensionLink(Kind.valueOf(kind), id);
    }
}
