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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who told the reports of a case, for those who work on it. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class IdentityResource {
    private final AskForIdentity ask;
    private final ConsultIdentityRequests consult;
    private final OpenIdentity open;

    IdentityResource(AskForIdentity ask, ConsultIdentityRequests consult, OpenIdentity open) {
        this.ask = ask;
        this.consult = consult;
        this.open = open;
    }

    @GET
    @Path("/identity")
    @Operation(
            summary =
                    "Who told the reports, as far as that is open to the caller: by a custodian's decision while it holds, to the assigned officer and the officer on duty of whoever gave their name, or after breaking the glass of a P1 or P2; each reading is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WhoToldView.class)))
    @APIResponse(responseCode = "403", description = "Nothing of it is open to the caller: ask a custodian")
    public WhoToldView readIdentity(@PathParam("reference") String reference) {
        return open.read(reference);
    }

    @POST
    @Path("/identity-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks the custodians to be shown who told the reports, and says what for")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IdentityRequestView.class)))
    public Response askForIdentity(
            @PathParam("reference") String reference,
            IdentityPurposeRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(ask.ask(reference, request, idempotencyKey)).build();
    }

    @GET
    @Path("/identity-requests")
    @Operation(summary = "The caller's own requests in this case and what was decided of them, oldest first")
    public Page<IdentityRequestView> listOwnIdentityRequests(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.own(reference, Page.limit(limit), cursor);
    }
}
