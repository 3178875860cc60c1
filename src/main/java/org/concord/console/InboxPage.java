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
    private final DecisionsAwaited decisions;
    private final TensionWaits tension;
    private final Moments moments;

    InboxPage(Screens screens, Inbox inbox, DecisionsAwaited decisions, TensionWaits tension, Moments moments) {
        this.screens = screens;
        this.inbox = inbox;
        this.decisions = decisions;
        this.tension = tension;
        this.moments = moments;
    }

    @GET
    @Operation(hidden = true)
    public Response read() {
        var alerts = inbox.alerts();
        var awaited = decisions.now();
        var tasks = inbox.tasks(awaited.tasks());
        var due = inbox.due();
        var actions = inbox.actions();
        var tensions = tension.lines();
        var unread = inbox.unread();
        var given = inbox.given();
        boolean nothing = tensions.isEmpty()
                && awaited.empty()
                && Stream.of(alerts.block(), tasks, due, actions, unread, given).allMatch(Inbox.Block::empty);
        TemplateInstance screen = screens.screen("inbox")
                .data("alerts", alerts)
                .data("tasks", tasks)
                .data("due", due)
                .data("actions", actions)
                .data("tensions", tensions)
                .data("unread", unread)
                .data("awaited", awaited)
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
