package org.concord.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be done to resolve a conflict, and which points of the Charter that serves. */
@Path("/api/v1/action-kinds")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ActionKindResource {
    private final ActionKinds kinds;

    ActionKindResource(ActionKinds kinds) {
        this.kinds = kinds;
    }

    /** As they stand today. */
    public record ActionKindsView(List<ActionKind> items, List<CharterPoint> charterPoints) {}

    @GET
    @Operation(summary = "The kinds of action that stand today, each with its clock, and the points of the Charter")
    public ActionKindsView listActionKinds() {
        return new ActionKindsView(kinds.today(), kinds.points());
    }
}
