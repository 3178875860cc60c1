package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.concord.tension.ConsultReturns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The weeks and who signed their returns, the newest first. */
@Path(ReturnsPage.PATH)
@RolesAllowed(Role.Name.COORDINATOR)
public class ReturnsPage {
    static final String PATH = TensionPage.PATH + "/returns";

    private static final int WEEKS = 13;

    private final Screens screens;
    private final ConsultReturns consult;
    private final ReturnWords words;

    ReturnsPage(Screens screens, ConsultReturns consult, ReturnWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("before") @Nullable String before) {
        List<ConsultReturns.Week> weeks = consult.weeks(WEEKS, before);
        return screens.answer(
                200,
                screens.screen("returns")
                        .data("weeks", weeks.stream().map(words::week).toList())
                        .data("later", before != null)
                        .data("next", weeks.getLast().week()));
    }
}
