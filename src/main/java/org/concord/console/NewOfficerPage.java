package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.officer.TakeOnOfficer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an officer joins. */
@Path(NewOfficerPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class NewOfficerPage {
    static final String PATH = OfficersPage.PATH + "/new";

    private final Screens screens;
    private final Submission submission;
    private final OfficerFields fields;
    private final TakeOnOfficer takeOn;

    NewOfficerPage(Screens screens, Submission submission, OfficerFields fields, TakeOnOfficer takeOn) {
        this.screens = screens;
        this.submission = submission;
        this.fields = fields;
        this.takeOn = takeOn;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, page(Form.holding(Map.of("language", "en", "active", "true"))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeOn(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                OfficerFields.LABELS,
                () -> {
                    Optional<UUID> id = takeOn.takeOn(fields.read(form), String.valueOf(form.getFirst("once")));
                    return id.map(one -> screens.done(OfficersPage.PATH + "/" + one, Done.SAVED))
                            .orElseGet(() -> screens.done(OfficersPage.PATH, Done.WAITING));
                },
                this::page);
    }

    private TemplateInstance page(Form form) {
        return fields.on(screens.screen("officer-form"), Once.on(form)).data("officer", null);
    }
}
