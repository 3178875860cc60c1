package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.concord.casework.CreatedAnswer;
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

/** The calendar of events that may raise tension. */
@Path("/api/v1/tension/events")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    private final ConsultEvents consult;
    private final AddEvent add;
    private final ChangeEvent change;
    private final ReviewEvent review;

    EventResource(ConsultEvents consult, AddEvent add, ChangeEvent change, ReviewEvent review) {
        this.consult = consult;
        this.add = add;
        this.change = change;
        this.review = review;
    }

    @GET
    @Operation(summary = "Events in the caller's wards and of the whole authority, by their first day")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "a day; with to: events of which a day lies between them",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "a day", schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ward",
            in = ParameterIn.QUERY,
            description = "a code; events of the whole authority belong to every ward",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "underWatch",
            in = ParameterIn.QUERY,
            description = "true: those watched today",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "reviewOverdue",
            in = ParameterIn.QUERY,
            description = "true: those that somebody should have looked at again",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "reviewDue",
            in = ParameterIn.QUERY,
            description = "true: those that somebody is to look at again by today",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public Page<TensionEventView> listEvents(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return consult.list(uri.getQueryParameters(), limit, cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts an event into the calendar")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TensionEventView.class)))
    public Response addEvent(EventRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return created(add.add(request, idempotencyKey));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One event with its reviews")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TensionEventView.class)))
    public Response event(@PathParam("id") UUID id) {
        return shown(consult.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes, confirms or cancels an event; its reviews are due by its new days")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TensionEventView.class)))
    public Response changeEvent(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EventRequest request) {
        return shown(change.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says what was seen when somebody looked at the event again; it changes no level")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EventReviewView.class)))
    public Response reviewEvent(
            @PathParam("id") UUID id,
            EventReviewRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(review.review(id, request, idempotencyKey)).build();
    }

    @POST
    @Path("/{id}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans the same event another time, a year later unless a day is given")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TensionEventView.class)))
    public Response copyEvent(
            @PathParam("id") UUID id,
            EventCopyRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return created(add.copy(id, request, idempotencyKey));
    }

    private static Response created(AnswerOnce.Answered<TensionEventView> answered) {
        TensionEventView made = answered.body();
        return TaggedAnswer.created(answered, made.version(), "/api/v1/tension/events/" + made.id());
    }

    private static Response shown(TensionEventView view) {
        return TaggedAnswer.shown(view, view.version());
    }
}
