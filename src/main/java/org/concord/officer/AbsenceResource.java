package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** An officer's days off, and who stands in. */
@Path("/api/v1/officers/{id}/absences")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceResource {
    private final ConsultAbsences consult;
    private final AbsenceForms forms;
    private final PlanAbsence plan;
    private final ChangeAbsence change;

    AbsenceResource(ConsultAbsences consult, AbsenceForms forms, PlanAbsence plan, ChangeAbsence change) {
        this.consult = consult;
        this.forms = forms;
        this.plan = plan;
        this.change = change;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
    @Operation(summary = "An officer's days off, the latest first; officers see their own")
    public Page<AbsenceView> listAbsences(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(id, Page.limit(limit), cursor);
    }

    @GET
    @Path("/{absenceId}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
    @Operation(summary = "Some days off; officers see their own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    public Response readAbsence(@PathParam("id") UUID id, @PathParam("absenceId") UUID absenceId) {
        return answer(Response.ok(), consult.one(id, absenceId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that an officer will be away; “until” is the first day back")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    public Response addAbsence(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            AbsenceRequest request) {
        AnswerOnce.Answered<AbsenceView> answered = plan.plan(forms.read(id, request), idempotencyKey);
        AbsenceView absence = answered.body();
        Response.ResponseBuilder response = Response.status(answered.status())
                .header(HttpHeaders.LOCATION, "/api/v1/officers/" + id + "/absences/" + absence.id());
        return answer(answered.replayed() ? response.header("Idempotent-Replayed", "true") : response, absence);
    }

    @PUT
    @Path("/{absenceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move days off, or let somebody else stand in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    public Response changeAbsence(
            @PathParam("id") UUID id,
            @PathParam("absenceId") UUID absenceId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AbsenceRequest request) {
        return answer(Response.ok(), change.change(absenceId, ifMatch, forms.read(id, request)));
    }

    @DELETE
    @Path("/{absenceId}")
    @Operation(summary = "Take days off back")
    @APIResponse(responseCode = "204")
    public void removeAbsence(
            @PathParam("id") UUID id,
            @PathParam("absenceId") UUID absenceId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        change.remove(id, absenceId, ifMatch);
    }

    private static Response answer(Response.ResponseBuilder response, AbsenceView absence) {
        return response.entity(absence)
                .header(HttpHeaders.ETAG, ETags.of(absence.version()))
                .build();
    }
}
