package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.casework.ConsultThread;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All notes of a case, the oldest first, as the API lists them. */
@Path("/console/cases/{reference}/notes")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseNotesPage {
    private final Screens screens;
    private final ConsultThread consult;
    private final Writings writings;

    CaseNotesPage(Screens screens, ConsultThread consult, Writings writings) {
        this.screens = screens;
        this.consult = consult;
        this.writings = writings;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(
                200,
                screens.wide("case-notes")
                        .data("reference", CasePage.named(reference))
                        .data("here", "notes")
                        .data(
                                "page",
                                consult.notes(reference, Page.DEFAULT_LIMIT, cursor)
                                        .map(writings::of)));
    }
}
