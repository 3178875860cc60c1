package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What needs the officer now, and nothing else. */
@Path(InboxPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class InboxPage {
    static final String PATH = "/console";

    /** Asked for by the page's script, not by a person. */
    static final String ALERTS_NOW = "/alerts-now";

    private final Screens screens;
    private final Inbox inbox;
    private final TensionWaits tension;
    private final Moments moments;

    InboxPage(Screens screens, Inbox inbox, TensionWaits tension, Moments moments) {
        this.screens = screens;
        this.inbox = inbox;
        this.tension = tension;
        this.moments = moments;
    }

    @GET
    @Operation(hidden = true)
    public Response read() {
        var alerts = inbox.alerts();
        var tasks = inbox.tasks();
        var due = inbox.due();
        var actions = inbox.actions();
        var tensions = tension.lines();
        var unread = inbox.unread();
        var requests = inbox.requests();
        var approvals = inbox.approvals();
        var given = inbox.given();
        boolean nothing = tensions.isEmpty()
                && Stream.of(alerts.block(), tasks, due, actions, unread, requests, approvals, given)
                        .allMatch(Inbox.Block::empty);
        TemplateInstance screen = screens.screen("inbox")
                .data("alerts", alerts)
                .data("tasks", tasks)
                .data("due", due)
                .data("actions", actions)
                .data("tensions", tensions)
                .data("unread", unread)
                .data("requests", requests)
                .data("approvals", approvals)
                .data("given", given)
                .data("nothing", nothing)
                .data("hour", moments.hour());
        return screens.answer(200, screen);
    }

    /** The block of alerts alone, as it stands now. */
    @GET
    @Path(ALERTS_NOW)
    @Operation(hidden = true)
    public Response alertsNow() {
        return screens.answer(200, screens.screen("alerts-now").data("alerts", inbox.alerts()));
    }
}
