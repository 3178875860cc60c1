package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Kept views of the queue. New ones come through {@link NewViewResource}. */
@Path("/api/v1/case-views")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class SavedViewResource {
    private final ConsultViews consult;
    private final SavedViewForms forms;
    private final ChangeView change;
    private final RemoveView remove;

    SavedViewResource(ConsultViews consult, SavedViewForms forms, ChangeView change, RemoveView remove) {
        this.consult = consult;
        this.forms = forms;
        this.change = change;
        this.remove = remove;
    }

    @GET
    @Operation(summary = "The caller's own views of the queue and those that others share, by name")
    public Page<SavedView> listCaseViews(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(Page.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One view of the queue")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedView.class)))
    public Response readCaseView(@PathParam("id") UUID id) {
        return answer(consult.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps another view in its place; only for whose it is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedView.class)))
    public Response changeCaseView(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SavedViewRequest request) {
        return answer(change.change(id, ifMatch, forms.read(request)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Removes a view; only for whose it is")
    @APIResponse(responseCode = "204")
    public void removeCaseView(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        remove.remove(id, ifMatch);
    }

    private static Response answer(SavedView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
