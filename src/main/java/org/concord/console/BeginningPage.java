package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.concord.access.Actor;
import org.concord.access.BeforeFactor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads whoever signed in to the room in which their work begins. */
@Path("/console/begin")
@RolesAllowed({
    Role.Name.OFFICER,
    Role.Name.COORDINATOR,
    Role.Name.ADVISER,
    Role.Name.ANALYST,
    Role.Name.CUSTODIAN,
    Role.Name.PREVENT_LEAD,
    Role.Name.AUDITOR,
    Role.Name.ADMINISTRATOR
})
@BeforeFactor
public class BeginningPage {
    private final Screens screens;
    private final CurrentActor actor;

    BeginningPage(Screens screens, CurrentActor actor) {
        this.screens = screens;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response begin() {
        Actor.Person person = actor.person();
        return screens.seeOther(person.owesFactor() ? FactorPage.PATH : Section.beginningOf(person))
                .build();
    }
}
