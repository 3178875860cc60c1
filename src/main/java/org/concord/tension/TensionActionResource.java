package org.concord.tension;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.TaskState;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Page;
import org.concord.referral.ActionKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is done about tension. */
@Path("/api/v1/tension/actions")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class TensionActionResource {
    private final ConsultTensionActions consult;
    private final AddTensionAction add;
    private final ChangeTensionAction change;
    private final ApprovePublicLine approve;

    TensionActionResource(
            ConsultTensionActions consult,
            AddTensionAction add,
            ChangeTensionAction change,
            ApprovePublicLine approve) {
        this.consult = consult;
        this.add = add;
        this.change = change;
        this.approve = approve;
    }

    /** As they stand today. */
    public record TensionActionKindsView(List<ActionKind> items) {}

    @GET
    @Operation(summary = "What is done about tension, by the time it is due; open ones unless states are named")
    @Parameter(
            name = "ward",
            in = ParameterIn.QUERY,
            description = "code; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "“me” or an id",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = TaskState.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    public Page<TensionActionView> listTensionActions(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return consult.list(uri.getQueryParameters(), limit, cursor);
    }

    @GET
    @Path("/kinds")
    @Operation(summary = "The kinds of action about tension that stand today: those of a case, and others")
    public TensionActionKindsView listTensionActionKinds() {
        return new TensionActionKindsView(consult.kinds());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds something that is to be done about tension; its owner finds it in their inbox")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TensionActionView.class)))
    public Response addTensionAction(
            TensionActionRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<TensionActionView> answered = add.add(request, idempotencyKey);
        return TaggedAnswer.created(answered, answered.body().version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One action")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TensionActionView.class)))
    public Response readTensionAction(@PathParam("id") UUID id) {
        return tagged(consult.one(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes, ends or reopens an action; one that is done says what came of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TensionActionView.class)))
    public Response changeTensionAction(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TensionActionChangeRequest request) {
        return tagged(change.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/approval")
    @Operation(summary = "Agrees to what may be said of it in public, as somebody else than who wrote that")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TensionActionView.class)))
    public Response approveTensionActionLine(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(approve.approve(id, ifMatch));
    }

    private static Response tagged(TensionActionView view) {
        return TaggedAnswer.shown(view, view.version());
    }
}
