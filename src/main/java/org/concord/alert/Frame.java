package org.concord.alert;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One block of an event stream (HTML Living Standard §9.2). */
sealed interface Frame {

    OutboundSseEvent on(Sse sse);

    /** For the client's program. */
    record Event(@Nullable String id, String name, String json) implements Frame {
        @Override
        public OutboundSseEvent on(Sse sse) {
            OutboundSseEvent.Builder event = sse.newEventBuilder().name(name).data(json);
            return (id == null ? event : event.id(id)).build();
        }
    }

    /** Keeps the connection from looking dead. */
    record Heartbeat() implements Frame {
        @Override
        public OutboundSseEvent on(Sse sse) {
            return sse.newEventBuilder().comment("heartbeat").build();
        }
    }

    /** Without data, so that the program hears nothing, while its {@code EventSource} remembers from where to resume and after what wait. */
    record Bookmark(String id, Duration comeBackAfter) implements Frame {
        @Override
        public OutboundSseEvent on(Sse sse) {
            return sse.newEventBuilder()
                    .comment("up to date")
                    .id(id)
                    .reconnectDelay(comeBackAfter.toMillis())
                    .build();
        }
    }
}
