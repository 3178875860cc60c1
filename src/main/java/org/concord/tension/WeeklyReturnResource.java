package org.concord.tension;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The weekly return of tension. As a page to print it is the console's. */
@Path(WeeklyReturnResource.PATH)
@RolesAllowed(Role.Name.COORDINATOR)
@Produces(MediaType.APPLICATION_JSON)
public class WeeklyReturnResource {
    public static final String PATH = "/api/v1/tension/weekly-return";

    private final ConsultReturns consult;
    private final SignReturn sign;

    WeeklyReturnResource(ConsultReturns consult, SignReturn sign) {
        this.consult = consult;
        this.sign = sign;
    }

    @GET
    @Operation(
            summary =
                    "The return of a week like 2026-W47: as it was signed, else as of now with “signature”: null. With “Accept: text/html” as a page to print")
    public WeeklyReturn readWeeklyReturn(@QueryParam("week") @Nullable String week) {
        return consult.of(week);
    }

    @POST
    @Path("/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs the return of a week that is over: from then on it stays what was signed")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = WeeklyReturn.ReturnSignature.class)))
    public Response signWeeklyReturn(
            ReturnSignatureRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(sign.sign(request, idempotencyKey)).build();
    }
}
