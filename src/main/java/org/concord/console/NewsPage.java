package org.concord.console;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.concord.access.Role;
import org.concord.alert.ListenToAlerts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** What happens to alerts, told to an open page as it happens. It ends with the session, and does not keep it alive. */
@Path(NewsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewsPage {
    static final String PATH = "/console/news";

    private final ListenToAlerts listen;
    private final Screens screens;

    NewsPage(ListenToAlerts listen, Screens screens) {
        this.listen = listen;
        this.screens = screens;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> listen(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest call) {
        return listen.listen(lastEventId, sse, () -> call.response().reset());
    }

    /** For a person who opens the address, there is nothing to look at. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response lookedAt() {
        return screens.seeOther(InboxPage.PATH).build();
    }
}
