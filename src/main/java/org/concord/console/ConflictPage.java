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
import org.concord.access.Role;
import org.concord.casework.ReasonRequest;
import org.concord.casework.SayOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Somebody has an interest of their own in a case. Afterwards it does not exist for them, and so they are led to the queue. */
@Path("/console/cases/{reference}/conflict")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ConflictPage {
    private static final Map<String, String> LABELS = Map.of("reason", "The reason");

    private final ActScreens screens;
    private final Submission submission;
    private final SayOnce say;

    ConflictPage(ActScreens screens, Submission submission, SayOnce say) {
        this.screens = screens;
        this.submission = submission;
        this.say = say;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, ActScreens.fresh()));
    }

    /** Without a look at the case before: sent once more, the form is answered as the first time, though the case is out of sight. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response declare(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return submission.take(
                form,
                LABELS,
                () -> {
                    say.conflict(reference, new ReasonRequest(typed.text("reason")), typed.text(ActScreens.ONCE));
                    return screens.done(Section.CASES.path(), Done.CONFLICT_DECLARED);
                },
                again -> screen(reference, again));
    }

    private TemplateInstance screen(String reference, Form form) {
        return screens.screen("conflict", screens.find(reference).item(), form);
    }
}
