package org.concord.intake;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.ReceivedEvidenceView;
import org.concord.evidence.EvidenceForm;
import org.concord.evidence.ReadEvidenceForm;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Files that the holder of a receipt adds. */
@Path("/api/v1/my-report/attachments")
@RolesAllowed(Role.Name.REPORTER)
@Produces(MediaType.APPLICATION_JSON)
public class MyEvidenceResource {
    private static final String FILE = "file";

    private final ReadEvidenceForm forms;
    private final AddMyEvidence add;
    private final CurrentActor actor;

    MyEvidenceResource(ReadEvidenceForm forms, AddMyEvidence add, CurrentActor actor) {
        this.forms = forms;
        this.add = add;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Adds files (“file”, as often as needed) to the report; nothing of them is shown again")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(type = SchemaType.OBJECT, name = "MyEvidence")))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReceivedEvidenceView.class)))
    public Response addMyEvidence(
            InputStream body,
            @Context HttpHeaders headers,
            @Context HttpServerRequest call,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        try (EvidenceForm form = forms.read(body, headers.getMediaType(), FILE, ClientAddress.of(call))) {
            form.needing(FILE, Set.of());
            AnswerOnce.Answered<ReceivedEvidenceView> answered = add.add(actor.reporter(), form, idempotencyKey);
            Response.ResponseBuilder response =
                    Response.status(answered.status()).entity(answered.body());
            return (answered.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
        }
    }
}
