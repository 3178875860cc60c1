package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the service is looked after: what needs somebody today, and the way to each part. Coordinators find here what they may read. */
@Path("/console/administration")
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
public class AdministrationPage {
    private final Screens screens;
    private final AdministrationNeeds needs;
    private final CurrentActor actor;

    AdministrationPage(Screens screens, AdministrationNeeds needs, CurrentActor actor) {
        this.screens = screens;
        this.needs = needs;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        boolean administrator = actor.person().is(Role.ADMINISTRATOR);
        return screens.answer(
                200,
                screens.screen("administration")
                        .data("administrator", administrator)
                        .data("needs", administrator ? needs.all() : needs.failures()));
    }
}
