package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where those who watch over a place begin: the way to all that is known about its tension. */
@Path("/console/tension")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TensionPage {
    private final Screens screens;

    TensionPage(Screens screens) {
        this.screens = screens;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        return screens.answer(200, screens.screen("tension").data("rooms", List.of(TensionRoom.values())));
    }
}
