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
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Rumours, and what may be said against them in public. */
@Path("/api/v1/tension/rumours")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class RumourResource {
    private final ConsultRumours consult;
    private final AddRumour add;
    private final ChangeRumour change;
    private final DecideLine decide;

    RumourResource(ConsultRumours consult, AddRumour add, ChangeRumour change, DecideLine decide) {
        this.consult = consult;
        this.add = add;
        this.change = change;
        this.decide = decide;
    }

    @GET
    @Operation(summary = "Rumours in the caller's wards and of the whole authority; the one seen last comes first")
    @Parameter(
            name = "ward",
            in = ParameterIn.QUERY,
            description = "a code; rumours of the whole authority belong to every ward",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = RumourStatus.class))
    @Parameter(
            name = "line",
            in = ParameterIn.QUERY,
            description = "WAITING: those whose line waits for a second person",
            schema = @Schema(implementation = LineState.class))
    @Parameter(
            name = "reviewDue",
            in = ParameterIn.QUERY,
            description = "true: those that somebody is to look at by today",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "decidable",
            in = ParameterIn.QUERY,
            description = "true: those whose line waits and was written by somebody other than the caller",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public Page<RumourView> listRumours(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return consult.list(uri.getQueryParameters(), limit, cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes a rumour down; a line that comes with it waits for another person")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RumourView.class)))
    public Response addRumour(RumourRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<RumourView> answered = add.add(request, idempotencyKey);
        RumourView made = answered.body();
        return TaggedAnswer.created(answered, made.version(), "/api/v1/tension/rumours/" + made.id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One rumour with the line that stands against it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RumourView.class)))
    public Response rumour(@PathParam("id") UUID id) {
        return shown(consult.one(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what is known of a rumour, or its line; another text voids the line's approval")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RumourView.class)))
    public Response changeRumour(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RumourChangeRequest request) {
        return shown(change.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/line/decisions")
    @RolesAllowed(Role.Name.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A coordinator who did not write the line decides whether it may be said in public")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RumourView.class)))
    public Response decideLine(@PathParam("id") UUID id, LineDecisionRequest request) {
        return shown(decide.decide(id, request));
    }

    private static Response shown(RumourView view) {
        return TaggedAnswer.shown(view, view.version());
    }
}
