package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The thread between a case's officers and its reporter. */
@Path("/api/v1/cases/{reference}/messages")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {
    private final ConsultThread consult;
    private final WriteMessage write;
    private final ReadMessages read;
    private final CurrentActor actor;

    MessageResource(ConsultThread consult, WriteMessage write, ReadMessages read, CurrentActor actor) {
        this.consult = consult;
        this.write = write;
        this.read = read;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "The thread with the reporter, oldest first; reading it is recorded")
    public Page<MessageView> listMessages(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.messages(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Writes to the reporter, who finds it with the receipt; they are told that there is news as their safety plan allows")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response writeMessage(
            @PathParam("reference") String reference,
            MessageRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(write.write(reference, request, idempotencyKey)).build();
    }

    @POST
    @Path("/reads")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Marks what the reporter wrote as read, all of it or up to a message; once more changes nothing")
    public UnreadView markMessagesRead(@PathParam("reference") String reference, @Nullable ReadsRequest request) {
        return read.markRead(actor.person().scope(), reference, request == null ? null : request.upTo());
    }
}
