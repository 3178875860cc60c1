package org.concord.alert;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.concord.access.CurrentToken;
import org.jspecify.annotations.Nullable;

/** Somebody listens to what happens to the alerts in their scope, for as long as they are signed in as they are. */
@ApplicationScoped
public class ListenToAlerts {
    private final AlertStream stream;
    private final ReadNews news;
    private final CurrentToken token;

    ListenToAlerts(AlertStream stream, ReadNews news, CurrentToken token) {
        this.stream = stream;
        this.news = news;
        this.token = token;
    }

    /**
     * Where it begins is settled before this returns: what happens from then on, they hear of.
     *
     * @param lastEventId what they heard last, to go on from there; null to begin now
     * @param cut cuts the connection off
     * @throws org.concord.platform.Refusal 400 for an id that we never gave out, 429 if they have too many connections
     */
    public Multi<OutboundSseEvent> listen(@Nullable String lastEventId, Sse sse, Runnable cut) {
        boolean anew = lastEventId == null || lastEventId.isBlank();
        NewsPosition start = anew ? news.now() : NewsPosition.of(lastEventId);
        FrameQueue frames = stream.subscribe(token.signedIn(), start, cut);
        return Multi.createFrom().publisher(frames).map(frame -> frame.on(sse));
    }
}
