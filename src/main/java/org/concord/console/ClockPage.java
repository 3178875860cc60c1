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
import org.concord.casework.PauseClock;
import org.concord.casework.PauseReason;
import org.concord.casework.PauseRequest;
import org.concord.casework.ResumeClock;
import org.concord.casework.SeenCases;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The clock of a case stands still, for a reason with a name, and runs again. */
@Path("/console/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ClockPage {
    private static final Map<String, String> LABELS = Map.of("reason", "The reason", "note", "The note");

    private final ActScreens screens;
    private final PauseClock pause;
    private final ResumeClock resume;

    ClockPage(ActScreens screens, PauseClock pause, ResumeClock resume) {
        this.screens = screens;
        this.pause = pause;
        this.resume = resume;
    }

    @GET
    @Path("/pause")
    @Operation(hidden = true)
    public Response askToPause(@PathParam("reference") String reference) {
        return screens.shown(pausing(reference, Form.empty()));
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response pause(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::paused, again -> pausing(reference, again)));
    }

    @GET
    @Path("/resume")
    @Operation(hidden = true)
    public Response askToResume(@PathParam("reference") String reference) {
        return screens.shown(resuming(reference, Form.empty()));
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response resume(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(Map.of(), this::resumed, again -> resuming(reference, again)));
    }

    private Response paused(Typed typed, SeenCases.Listed at) {
        typed.validation().check(typed.text("reason") != null, "/reason", "has to be chosen");
        PauseRequest request = new PauseRequest(typed.choice("reason", PauseReason.class), typed.text("note"));
        typed.validation().refuseIfFailed();
        pause.pause(at.item().reference(), typed.ifMatch(), request);
        return screens.back(at, Done.PAUSED);
    }

    private Response resumed(Typed typed, SeenCases.Listed at) {
        resume.resume(at.item().reference(), typed.ifMatch());
        return screens.back(at, Done.RESUMED);
    }

    private TemplateInstance pausing(String reference, Form form) {
        return screens.screen("pause", screens.find(reference).item(), form)
                .data("reasons", ActLabels.choices(PauseReason.values(), ActLabels::of));
    }

    private TemplateInstance resuming(String reference, Form form) {
        return screens.screen("resume", screens.find(reference).item(), form);
    }
}
