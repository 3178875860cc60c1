package org.concord.alert;

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
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** What happens to alerts, told as it happens (server-sent events, HTML Living Standard §9.2). */
@Path("/api/v1/alerts/stream")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AlertStreamResource {
    private final ListenToAlerts listen;

    AlertStreamResource(ListenToAlerts listen) {
        this.listen = listen;
    }

    /** Where it begins is settled before the client hears 200: what happens from then on, it hears of. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "What happens to alerts in the caller's scope, as it happens",
            description =
                    "An “alert” event has what happened and the alert as it is now. A “gap” event says that more was missed than can be"
                            + " told: read the list anew. The connection ends with the token, or when the caller's roles or scope change.")
    @APIResponse(
            responseCode = "200",
            description = "Events without end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NewsView.class)))
    public Multi<OutboundSseEvent> listen(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest call) {
        return listen.listen(lastEventId, sse, () -> call.response().reset());
    }
}
