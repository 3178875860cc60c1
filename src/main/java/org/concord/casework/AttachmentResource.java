package org.concord.casework;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.evidence.EvidenceForm;
import org.concord.evidence.ReadEvidenceForm;
import org.concord.platform.ClientAddress;
import org.concord.platform.Page;
import org.concord.report.AttachmentItem;
import org.concord.report.CustodyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The files of a case's reports. */
@Path("/api/v1/cases/{reference}/attachments")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentResource {
    private static final String FILE = "file";

    private final ConsultEvidence consult;
    private final ShowEvidence show;
    private final ReadEvidenceForm forms;
    private final AddEvidence add;
    private final FileAnswer files;

    AttachmentResource(
            ConsultEvidence consult, ShowEvidence show, ReadEvidenceForm forms, AddEvidence add, FileAnswer files) {
        this.consult = consult;
        this.show = show;
        this.forms = forms;
        this.add = add;
        this.files = files;
    }

    @GET
    @Operation(summary = "The files of a case, oldest first; reading them is recorded")
    public Page<AttachmentItem> listAttachments(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Adds files (“file”, as often as needed) to a report of the case: to the one that “report” names, or to its first")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = EvidenceFields.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response addAttachments(
            @PathParam("reference") String reference,
            InputStream body,
            @Context HttpHeaders headers,
            @Context HttpServerRequest call,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        try (EvidenceForm form = forms.read(body, headers.getMediaType(), FILE, ClientAddress.of(call))) {
            form.needing(FILE, Set.of(AddEvidence.REPORT));
            return CreatedAnswer.of(add.toCase(reference, form, idempotencyKey)).build();
        }
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary =
                    "A file as it was sent, to be downloaded; 409 while it is not scanned, or if malware was found. Recorded")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response readAttachment(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return files.download(consult.original(new ConsultEvidence.FileAsked(reference, id)));
    }

    @GET
    @Path("/{id}/shown")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary =
                    "A copy of an image, encoded anew, without anything else that was in the file; 404 if there can be none. Recorded")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response showAttachment(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return files.inline(show.copy(new ConsultEvidence.FileAsked(reference, id)));
    }

    @GET
    @Path("/{id}/custody")
    @Operation(summary = "What happened to a file and by whom, oldest first; reading it is recorded")
    public Page<CustodyView> listCustody(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.custody(new ConsultEvidence.FileAsked(reference, id), Page.limit(limit), cursor);
    }
}
