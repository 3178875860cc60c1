package org.concord.tension;

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
import org.concord.access.Role;
import org.concord.casework.CreatedAnswer;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How tense the wards are. The ETag of a ward's decisions is the version of the one that holds, 0 while nothing was decided. */
@Path("/api/v1/tension/wards")
@Produces(MediaType.APPLICATION_JSON)
public class TensionWardResource {
    private final ConsultWards wards;
    private final ConsultLevels levels;
    private final AssessWard assess;

    TensionWardResource(ConsultWards wards, ConsultLevels levels, AssessWard assess) {
        this.wards = wards;
        this.levels = levels;
        this.assess = assess;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
    @Operation(
            summary =
                    "How the caller's wards stand, all on one page: what was decided, what software proposes and why, and how much is reported at all")
    public Page<TensionWardView> listTensionWards() {
        return new Page<>(wards.all(), null);
    }

    @GET
    @Path("/{code}/assessments")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
    @Operation(summary = "What was ever decided of a ward, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LevelHistoryView.class)))
    public Response listTensionAssessments(
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ConsultLevels.History history = levels.history(code, Page.limit(limit), cursor);
        return Response.ok(LevelHistoryView.of(history.page()))
                .header(HttpHeaders.ETAG, ETags.of(history.version()))
                .build();
    }

    @POST
    @Path("/{code}/assessments")
    @RolesAllowed(Role.Name.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides how tense a ward is, in the caller's name, until the next review")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LevelView.class)))
    public Response assessTension(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            LevelRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<LevelView> answered = assess.assess(code, ifMatch, request, idempotencyKey);
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.ETAG, ETags.of(answered.body().version()))
                .build();
    }
}
