package org.concord.referral;

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
import org.concord.casework.CreatedAnswer;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is done to resolve a conflict. */
@Path("/api/v1/cases/{reference}/actions")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {
    private final ConsultActions consult;
    private final AddAction add;
    private final ChangeAction change;

    ActionResource(ConsultActions consult, AddAction add, ChangeAction change) {
        this.consult = consult;
        this.add = add;
        this.change = change;
    }

    @GET
    @Operation(summary = "What is done to resolve the conflict, by the time it is due; reading it is recorded")
    public Page<ActionView> listActions(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.page(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds something that is to be done; it also stands among the tasks")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ActionView.class)))
    public Response addAction(
            @PathParam("reference") String reference,
            ActionRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<ActionView> answered = add.add(reference, request, idempotencyKey);
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.ETAG, ETags.of(answered.body().version()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes, ends or reopens an action; one that is done says what came of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    public Response changeAction(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ActionChangeRequest request) {
        ActionView view = change.change(reference, id, ifMatch, request);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
