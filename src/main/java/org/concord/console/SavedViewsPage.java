package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All views of the queue that somebody can choose from, by name. */
@Path(KnownViews.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SavedViewsPage {
    private final Screens screens;
    private final KnownViews views;

    SavedViewsPage(Screens screens, KnownViews views) {
        this.screens = screens;
        this.views = views;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(
                200,
                screens.wide("views")
                        .data("page", views.page(cursor))
                        .data("list", KnownViews.PATH)
                        .data("queue", QueueQuery.PATH));
    }
}
