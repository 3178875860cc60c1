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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.officer.ChangeOfficer;
import org.concord.officer.ConsultOfficers;
import org.concord.officer.OfficerForms;
import org.concord.officer.OfficerRequest;
import org.concord.officer.OfficerView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One officer: who they are, and where that is changed. */
@Path(OfficerPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class OfficerPage {
    static final String PATH = OfficersPage.PATH + "/{id}";

    private final Screens screens;
    private final Submission submission;
    private final ConsultOfficers officers;
    private final OfficerFields fields;
    private final OfficerForms forms;
    private final ChangeOfficer change;

    OfficerPage(
            Screens screens,
            Submission submission,
            ConsultOfficers officers,
            OfficerFields fields,
            OfficerForms forms,
            ChangeOfficer change) {
        this.screens = screens;
        this.submission = submission;
        this.officers = officers;
        this.fields = fields;
        this.forms = forms;
        this.change = change;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return screens.answer(200, page(id, Form.empty()));
    }

    @GET
    @Path("/change")
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        OfficerView officer = officers.one(id);
        return screens.answer(200, form(officer, OfficerFields.holding(officer)));
    }

    @POST
    @Path("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                OfficerFields.LABELS,
                () -> changed(id, form, fields.read(form)),
                again -> form(officers.one(id), again));
    }

    /** Nobody is deleted: what they did stays theirs. */
    @POST
    @Path("/deactivation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response deactivate(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form, Map.of(), () -> changed(id, form, deactivated(officers.one(id))), again -> page(id, again));
    }

    private Response changed(UUID id, MultivaluedMap<String, String> form, OfficerRequest request) {
        String version = Versions.of(form);
        return screens.done(
                OfficersPage.PATH + "/" + id,
                switch (change.change(id, version, forms.ofChange(request))) {
                    case Acted.Done<OfficerView> done -> Done.SAVED;
                    case Acted.Waiting<OfficerView> waiting -> Done.WAITING;
                });
    }

    private static OfficerRequest deactivated(OfficerView now) {
        return new OfficerRequest(
                now.email(),
                now.name(),
                null,
                now.roles().stream().map(Role::code).toList(),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private TemplateInstance form(OfficerView officer, Form form) {
        return fields.on(screens.screen("officer-form"), Versions.on(officer.version(), form))
                .data("officer", officer);
    }

    private TemplateInstance page(UUID id, Form form) {
        OfficerView officer = officers.one(id);
        List<String> roles =
                officer.roles().stream().map(AdministrationLabels::of).toList();
        return fields.named(screens.screen("officer"), officer)
                .data("form", Versions.on(officer.version(), form))
                .data("officer", officer)
                .data("roles", roles)
                .data("hasFactor", officers.hasFactor(id))
                .data("everyWard", officer.allWards() || officer.roles().contains(Role.COORDINATOR));
    }
}
