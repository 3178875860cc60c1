package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Another's second factor. */
@Path("/api/v1/officers/{id}/factor")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class OfficerFactorResource {
    private final AskFactorRemoval ask;

    OfficerFactorResource(AskFactorRemoval ask) {
        this.ask = ask;
    }

    @DELETE
    @Operation(summary = "Take away the second factor of somebody who lost it; waits for a second person (202)")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Acted.Waiting.class)))
    public Response removeFactor(@PathParam("id") UUID id) {
        return Response.accepted(ask.ask(id)).build();
    }
}
