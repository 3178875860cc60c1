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
import java.util.UUID;
import org.concord.access.Role;
import org.concord.officer.AskFactorRemoval;
import org.concord.officer.ConsultOfficers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The second factor of somebody who lost it is to be taken away: asked for here, decided by a second administrator. */
@Path(OfficerPage.PATH + "/factor-removal")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class FactorRemovalPage {
    private final Screens screens;
    private final Submission submission;
    private final ConsultOfficers officers;
    private final AskFactorRemoval ask;

    FactorRemovalPage(Screens screens, Submission submission, ConsultOfficers officers, AskFactorRemoval ask) {
        this.screens = screens;
        this.submission = submission;
        this.officers = officers;
        this.ask = ask;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return screens.answer(200, page(id, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    ask.ask(id);
                    return screens.done(OfficersPage.PATH + "/" + id, Done.WAITING);
                },
                again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Form form) {
        return screens.screen("factor-removal")
                .data("form", form)
                .data("officer", officers.one(id))
                .data("hasFactor", officers.hasFactor(id));
    }
}
