package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** What is to be done in one case. */
@Path("/api/v1/cases/{reference}/tasks")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseTaskResource {
    private final ConsultThread consult;
    private final AddTask add;
    private final ChangeTask change;

    CaseTaskResource(ConsultThread consult, AddTask add, ChangeTask change) {
        this.consult = consult;
        this.add = add;
        this.change = change;
    }

    @GET
    @Operation(summary = "The tasks of a case, ended ones too, by the time they are due; reading them is recorded")
    public Page<TaskView> listTasksOfCase(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.tasks(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives somebody something to do for a case")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response addTask(
            @PathParam("reference") String reference,
            TaskRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<TaskView> answered = add.add(reference, request, idempotencyKey);
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.ETAG, ETags.of(answered.body().version()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes, ends or reopens a task; one that has ended can only be opened again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response changeTask(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TaskChangeRequest request) {
        TaskView task = change.change(reference, id, ifMatch, request);
        return Response.ok(task)
                .header(HttpHeaders.ETAG, ETags.of(task.version()))
                .build();
    }
}
