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
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The notes of a case. */
@Path("/api/v1/cases/{reference}/notes")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {
    private final ConsultThread consult;
    private final WriteNote write;

    NoteResource(ConsultThread consult, WriteNote write) {
        this.consult = consult;
        this.write = write;
    }

    @GET
    @Operation(summary = "The notes of a case, oldest first; reading them is recorded")
    public Page<NoteView> listNotes(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.notes(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes a note about a case, for those who work on it or for partners too")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response writeNote(
            @PathParam("reference") String reference,
            NoteRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(write.write(reference, request, idempotencyKey)).build();
    }
}
