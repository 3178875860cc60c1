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
import org.concord.casework.AddTask;
import org.concord.casework.SeenCases;
import org.concord.casework.TaskRequest;
import org.concord.place.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Something to do for a case. */
@Path("/console/cases/{reference}/task")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TaskPage {
    private static final Map<String, String> LABELS =
            Map.of("title", "What is to be done", "ownerId", "Who does it", "dueAt", "The time it is due");

    private final ActScreens screens;
    private final OfficerChoices officers;
    private final AddTask add;
    private final WorkingTime workingTime;

    TaskPage(ActScreens screens, OfficerChoices officers, AddTask add, WorkingTime workingTime) {
        this.screens = screens;
        this.officers = officers;
        this.add = add;
        this.workingTime = workingTime;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, ActScreens.fresh()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::added, again -> screen(reference, again)));
    }

    private Response added(Typed typed, SeenCases.Listed at) {
        TaskRequest request =
                new TaskRequest(typed.text("title"), typed.id("ownerId"), typed.moment("dueAt", workingTime.zone()));
        typed.validation().refuseIfFailed();
        add.add(at.item().reference(), request, typed.text(ActScreens.ONCE));
        return screens.back(at, Done.TASK_ADDED);
    }

    private TemplateInstance screen(String reference, Form form) {
        SeenCases.Listed at = screens.find(reference);
        return screens.screen("task", at.item(), form).data("owners", officers.workingOn(at.id()));
    }
}
