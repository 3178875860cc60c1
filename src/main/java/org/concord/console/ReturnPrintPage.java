package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.tension.ConsultReturns;
import org.concord.tension.WeeklyReturnResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The return of a week to print, at the address of the API for whoever would rather have a page; whoever does not say gets JSON. */
@Path(WeeklyReturnResource.PATH)
@RolesAllowed(Role.Name.COORDINATOR)
public class ReturnPrintPage {
    private final Screens screens;
    private final ConsultReturns consult;
    private final ReturnWords words;

    ReturnPrintPage(Screens screens, ConsultReturns consult, ReturnWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response print(@QueryParam("week") @Nullable String week) {
        return screens.answer(200, screens.bare("return-print").data("sheet", words.of(consult.of(week))));
    }
}
