package org.concord.referral;

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
import org.concord.casework.CreatedAnswer;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Worries that came up in a case and belong to safeguarding or Prevent. */
@Path("/api/v1/cases/{reference}/hand-overs")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseHandOverResource {
    private final HandOverOnce handOver;
    private final ConsultHandOvers consult;

    CaseHandOverResource(HandOverOnce handOver, ConsultHandOvers consult) {
        this.handOver = handOver;
        this.consult = consult;
    }

    @GET
    @Operation(
            summary =
                    "What was handed to safeguarding, the oldest first; reading it is recorded. Never what was handed to Prevent")
    public Page<HandOverView> listHandOversOfCase(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.ofCase(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Records that a worry was handed over, never what it is, and answers where to go with it. Of Prevent nothing is kept with the case")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandOverView.Route.class)))
    public Response handOver(
            @PathParam("reference") String reference,
            HandOverRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(handOver.over(reference, request, idempotencyKey))
                .build();
    }
}
