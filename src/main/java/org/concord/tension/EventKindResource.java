package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an event may be. */
@Path("/api/v1/tension/event-kinds")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class EventKindResource {
    private final EventKinds kinds;

    EventKindResource(EventKinds kinds) {
        this.kinds = kinds;
    }

    /** One kind. */
    public record EventKindView(String code, String label) {}

    /** All that stand today. */
    public record EventKindsView(List<EventKindView> items) {}

    @GET
    @Operation(summary = "The kinds of event in use today, in the order in which they are shown")
    public EventKindsView listEventKinds() {
        return new EventKindsView(kinds.today().stream()
                .map(kind -> new EventKindView(kind.code(), kind.label()))
                .toList());
    }
}
