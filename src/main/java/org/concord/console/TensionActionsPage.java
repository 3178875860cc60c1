package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultTensionActions;
import org.concord.tension.TensionActionView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is done about tension, by the time it is due. */
@Path(TensionActionsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TensionActionsPage {
    static final String PATH = "/console/tension/actions";

    private static final List<String> FILTERS = List.of("ward", "owner", "state", "overdue");

    private static final List<Choice> STATES =
            List.of(new Choice("OPEN", "To do"), new Choice("DONE", "Done"), new Choice("CANCELLED", "Called off"));

    private static final List<Choice> OWNERS = List.of(new Choice("me", "Me"));

    private final Screens screens;
    private final ConsultTensionActions consult;
    private final TensionActionWords words;
    private final TensionWards wards;

    TensionActionsPage(Screens screens, ConsultTensionActions consult, TensionActionWords words, TensionWards wards) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
        this.wards = wards;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Map<String, List<String>> query = new HashMap<>();
        FILTERS.forEach(name -> typed(asked, name, query));
        String cursor = asked.getFirst("cursor");
        Page<TensionActionView> page = consult.list(query, null, cursor);
        String next = page.nextCursor();
        return screens.answer(
                200,
                screens.wide("tension-actions")
                        .data("actions", page.items().stream().map(words::of).toList())
                        .data("next", next == null ? null : following(uri, next))
                        .data("later", cursor != null)
                        .data("wards", wards.own())
                        .data("form", new Form(asked, List.of()))
                        .data("states", STATES)
                        .data("owners", OWNERS));
    }

    private static String following(UriInfo uri, String cursor) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("done")
                .replaceQueryParam("cursor", cursor)
                .build()
                .getRawQuery();
    }

    /** What a form leaves empty is not asked for. */
    private static void typed(MultivaluedMap<String, String> asked, String name, Map<String, List<String>> query) {
        List<String> said = Typed.of(asked).all(name);
        if (!said.isEmpty()) {
            query.put(name, said);
        }
    }
}
