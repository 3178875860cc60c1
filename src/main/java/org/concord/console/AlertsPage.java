package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.concord.alert.AlertView;
import org.concord.alert.ConsultAlerts;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Every alert in the officer's scope, by how it stands; their own unless all are asked for. */
@Path(AlertsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AlertsPage {
    static final String PATH = "/console/alerts";
    private static final String AT_ONCE = "25";
    private static final List<ListPart> PARTS = List.of(
            new ListPart("waiting", "Waiting", "OPEN", "ESCALATED"),
            new ListPart("answered", "Answered", "ACKNOWLEDGED"),
            new ListPart("over", "Over", "EXPIRED"));

    private final Screens screens;
    private final ConsultAlerts alerts;
    private final AlertCards cards;

    AlertsPage(Screens screens, ConsultAlerts alerts, AlertCards cards) {
        this.screens = screens;
        this.alerts = alerts;
        this.cards = cards;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("show") @Nullable String show,
            @QueryParam("whose") @Nullable String whose,
            @QueryParam("cursor") @Nullable String cursor) {
        ListPart shown = ListPart.of(PARTS, show);
        boolean all = "all".equals(whose);
        Page<AlertView> page = alerts.list(shown.states(), String.valueOf(!all), AT_ONCE, cursor);
        TemplateInstance screen = screens.screen("alerts")
                .data("shown", shown)
                .data("choices", PARTS)
                .data("whose", all ? "all" : "mine")
                .data("all", all)
                .data("first", cursor == null)
                .data("cards", page.items().stream().map(cards::of).toList())
                .data("nextCursor", page.nextCursor());
        return screens.answer(200, screen);
    }
}
