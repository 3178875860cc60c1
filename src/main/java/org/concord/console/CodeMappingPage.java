package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.partner.ChangeCodeMapping;
import org.concord.partner.PartnerView;
import org.concord.partner.Partners;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a partner's columns and codes become ours, as a document. */
@Path(CodeMappingPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class CodeMappingPage {
    static final String PATH = PartnersPage.PATH + "/{id}/code-mapping";

    private final Screens screens;
    private final Submission submission;
    private final Partners partners;
    private final ChangeCodeMapping change;
    private final JsonDocuments documents;

    CodeMappingPage(
            Screens screens,
            Submission submission,
            Partners partners,
            ChangeCodeMapping change,
            JsonDocuments documents) {
        this.screens = screens;
        this.submission = submission;
        this.partners = partners;
        this.change = change;
        this.documents = documents;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        String now = partners.mappingDocument(id).map(documents::laidOut).orElse("");
        return screens.answer(200, page(id, Form.holding(Map.of(JsonDocuments.FIELD, now))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                JsonDocuments.LABELS,
                () -> {
                    String document = Objects.requireNonNullElse(Typed.of(form).text(JsonDocuments.FIELD), "");
                    JsonDocuments.placed(() -> change.change(id, Versions.of(form), document));
                    return screens.done(PartnersPage.PATH + "/" + id, Done.SAVED);
                },
                again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Form form) {
        PartnerView partner = partners.one(id);
        return screens.wide("code-mapping").data("partner", partner).data("form", Versions.on(partner.version(), form));
    }
}
