package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who may see a case beside those in whose scope it is, who may not, and which others it belongs to. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseAccessResource {
    private final RestrictCase restrict;
    private final SayOnce say;
    private final ConsultCase consult;

    CaseAccessResource(RestrictCase restrict, SayOnce say, ConsultCase consult) {
        this.restrict = restrict;
        this.say = say;
        this.consult = consult;
    }

    @POST
    @Path("/restriction")
    @Operation(summary = "Keeps the case to people who are named, until a date; nobody = to everybody in scope again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response restrictCase(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RestrictionRequest request) {
        return CaseProgressResource.answer(consult.afterChange(restrict.restrict(reference, ifMatch, request)));
    }

    @POST
    @Path("/conflicts")
    @Operation(summary = "Declares an interest of one's own: from then on the case does not exist for the caller")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DeclareConflict.ConflictView.class)))
    public Response declareConflict(
            @PathParam("reference") String reference,
            ReasonRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return created(say.conflict(reference, request, idempotencyKey));
    }

    @POST
    @Path("/break-glass")
    @Operation(
            summary =
                    "Opens a case out of the caller's scope for an hour; coordinators and custodians are told at once")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BreakGlass.BreakGlassView.class)))
    public Response breakGlass(
            @PathParam("reference") String reference,
            ReasonRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return created(say.breakGlass(reference, request, idempotencyKey));
    }

    @POST
    @Path("/links")
    @Operation(
            summary =
                    "Says that another case belongs to this one; answers with all that do, as far as the caller may see them")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SayOnce.LinksView.class)))
    public Response linkCases(
            @PathParam("reference") String reference,
            LinkRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return created(say.link(reference, request, idempotencyKey));
    }

    private static Response created(AnswerOnce.Answered<?> answered) {
        Response.ResponseBuilder response = Response.status(answered.status()).entity(answered.body());
        return (answered.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }
}
