package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All that happened to a case, the newest first. */
@Path("/console/cases/{reference}/timeline")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseTimelinePage {
    private final Screens screens;
    private final ConsultTimeline consult;

    CaseTimelinePage(Screens screens, ConsultTimeline consult) {
        this.screens = screens;
        this.consult = consult;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        ConsultTimeline.Timeline timeline = consult.read(reference, cursor);
        return screens.answer(
                200,
                screens.wide("case-timeline")
                        .data("reference", timeline.reference())
                        .data("here", "timeline")
                        .data("later", cursor != null)
                        .data("page", timeline.page()));
    }
}
