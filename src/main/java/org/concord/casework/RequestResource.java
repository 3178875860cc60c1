package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the holders of a case's receipts ask for, and what officers decide. */
@Path("/api/v1/cases/{reference}/requests")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {
    private final ConsultRequests requests;
    private final DecideRequest decide;
    private final ConsultCase consult;

    RequestResource(ConsultRequests requests, DecideRequest decide, ConsultCase consult) {
        this.requests = requests;
        this.decide = decide;
        this.consult = consult;
    }

    @GET
    @Operation(summary = "What was asked for with the receipts of the case, oldest first; reading it is recorded")
    public Page<RequestView> listRequests(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return requests.list(reference, Page.limit(limit), cursor);
    }

    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Accepts a request after a check of who asks, or refuses it; withdrawing what is grave waits for a second officer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "202", description = "Nothing was changed: another officer decides")
    public Response decideRequest(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestDecisionForm form) {
        return switch (decide.decide(reference, id, ifMatch, form)) {
            case Acted.Done<UUID>(UUID done) -> CaseProgressResource.answer(consult.afterChange(done));
            case Acted.Waiting<UUID>(var approval) ->
                Response.status(202).entity(Map.of("approval", approval)).build();
        };
    }
}
