package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where a view of the queue is kept. */
@Path("/api/v1/case-views")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class NewViewResource {
    private final SavedViewForms forms;
    private final SaveView save;
    private final CurrentActor actor;

    NewViewResource(SavedViewForms forms, SaveView save, CurrentActor actor) {
        this.forms = forms;
        this.save = save;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a view of the queue: filters and sort under a name, for oneself or shared")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SavedView.class)))
    public Response saveCaseView(
            SavedViewRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<SavedView> answered =
                save.save(actor.person(), request, forms.read(request), idempotencyKey);
        return CreatedAnswer.of(answered)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/case-views/" + answered.body().id())
                .header(HttpHeaders.ETAG, ETags.of(answered.body().version()))
                .build();
    }
}
