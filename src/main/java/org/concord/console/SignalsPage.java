package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultSignals;
import org.concord.tension.SignalView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where reports rise by more than chance, in the officer's scope: those that go on, or all. */
@Path(SignalsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SignalsPage {
    static final String PATH = "/console/tension/signals";
    private static final String AT_ONCE = "25";
    private static final ListPart UNJUDGED = new ListPart("unjudged", "Going on, and nobody has said what it is");
    private static final List<ListPart> PARTS = List.of(
            new ListPart("going-on", "Going on", "OPEN", "GREW"),
            UNJUDGED,
            new ListPart("ended", "Ended", "ENDED"),
            new ListPart("withdrawn", "Withdrawn", "WITHDRAWN"));

    private final Screens screens;
    private final ConsultSignals consult;
    private final SignalWords words;

    SignalsPage(Screens screens, ConsultSignals consult, SignalWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("show") @Nullable String show, @QueryParam("cursor") @Nullable String cursor) {
        ListPart shown = ListPart.of(PARTS, show);
        ConsultSignals.Asked asked =
                new ConsultSignals.Asked(null, null, shown.states(), null, null, shown == UNJUDGED);
        Page<SignalView> page = consult.page(asked, AT_ONCE, cursor);
        return screens.answer(
                200,
                screens.screen("signals")
                        .data("shown", shown)
                        .data("choices", PARTS)
                        .data("first", cursor == null)
                        .data("signals", page.items().stream().map(words::line).toList())
                        .data("nextCursor", page.nextCursor()));
    }
}
