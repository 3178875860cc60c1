package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultNetwork;
import org.concord.tension.NetworkContactItem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The key individual network: who is trusted in which communities. Shown, it is a reading of everybody named. */
@Path(NetworkPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NetworkPage {
    static final String PATH = "/console/tension/network";

    private final Screens screens;
    private final ConsultNetwork consult;
    private final NetworkWords words;

    NetworkPage(Screens screens, ConsultNetwork consult, NetworkWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Page<NetworkContactItem> page = consult.list(Page.DEFAULT_LIMIT, cursor);
        return screens.answer(
                200,
                screens.wide("network")
                        .data("contacts", page.items().stream().map(words::of).toList())
                        .data("next", page.nextCursor())
                        .data("later", cursor != null));
    }
}
