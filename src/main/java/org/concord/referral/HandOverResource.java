package org.concord.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** The Prevent compartment: whoever works on cases can put something in, the Prevent lead alone reads it. */
@Path("/api/v1/hand-overs")
@RolesAllowed(Role.Name.PREVENT_LEAD)
@Produces(MediaType.APPLICATION_JSON)
public class HandOverResource {
    private final HandOverOnce handOver;
    private final ConsultHandOvers consult;

    HandOverResource(HandOverOnce handOver, ConsultHandOvers consult) {
        this.handOver = handOver;
        this.consult = consult;
    }

    @GET
    @Operation(summary = "What was handed to Prevent: whether, when, by whom; the oldest first. Reading it is recorded")
    public Page<HandOverView> listHandOvers(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.ofPrevent(Page.limit(limit), cursor);
    }

    @POST
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.PREVENT_LEAD})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Records that a worry that came up in no case was handed to Prevent, never what it is, and answers where to go with it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandOverView.Route.class)))
    public Response handOverToPrevent(
            WorryRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(handOver.toPrevent(request, idempotencyKey)).build();
    }
}
