package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A case goes on: it is graded, given to somebody, moved, and its clock paused. Each call names the version it saw. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseProgressResource {
    private final MoveCase move;
    private final AssignCase assign;
    private final AssessCase assess;
    private final PauseClock pause;
    private final ResumeClock resume;
    private final ConsultCase consult;

    CaseProgressResource(
            MoveCase move,
            AssignCase assign,
            AssessCase assess,
            PauseClock pause,
            ResumeClock resume,
            ConsultCase consult) {
        this.move = move;
        this.assign = assign;
        this.assess = assess;
        this.pause = pause;
        this.resume = resume;
        this.consult = consult;
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "A step in the life of the case; closing without action, or what is grave or was found so until the caller lowered it, waits for a second officer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "202", description = "Nothing was changed: another officer decides")
    public Response moveCase(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MoveRequest request) {
        return switch (move.move(reference, ifMatch, request)) {
            case Acted.Done<UUID>(UUID id) -> changed(id);
            case Acted.Waiting<UUID>(var approval) ->
                Response.status(202).entity(Map.of("approval", approval)).build();
        };
    }

    @POST
    @Path("/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives the case to an officer, or back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response assignCase(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AssignmentRequest request) {
        return changed(assign.assign(reference, ifMatch, request));
    }

    @POST
    @Path("/assessments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirms or changes the grade, with a reason; perceived motivations are only ever added to")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response assessCase(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AssessmentRequest request) {
        return changed(assess.assess(reference, ifMatch, request));
    }

    @POST
    @Path("/pauses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pauses the service-level clock, for a reason with a name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response pauseClock(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PauseRequest request) {
        return changed(pause.pause(reference, ifMatch, request));
    }

    @DELETE
    @Path("/pauses/current")
    @Operation(summary = "The service-level clock runs again, with the time that was left")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response resumeClock(
            @PathParam("reference") String reference, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(resume.resume(reference, ifMatch));
    }

    private Response changed(UUID id) {
        return answer(consult.afterChange(id));
    }

    static Response answer(CaseView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.item().version()))
                .build();
    }
}
