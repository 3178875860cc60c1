package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What no count tells of itself: when counting began, changed or failed, and what was usual before. */
@Path("/api/v1/tension/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.COORDINATOR)
public class CountingResource {
    private final ChangeCounting counting;

    CountingResource(ChangeCounting counting) {
        this.counting = counting;
    }

    @GET
    @Operation(summary = "When counting began, changed or failed, and what was usual before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountingView.class)))
    public Response readHistory() {
        return answer(counting.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells it otherwise; what is usual is learnt from it anew, from the next look on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountingView.class)))
    public Response replaceHistory(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, CountingRequest request) {
        return answer(counting.put(ifMatch, request));
    }

    private static Response answer(CountingView view) {
        return TaggedAnswer.shown(view, view.version());
    }
}
