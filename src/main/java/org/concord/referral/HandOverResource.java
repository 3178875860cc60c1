package org.concord.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The Prevent compartment: for the Prevent lead alone. */
@Path("/api/v1/hand-overs")
@RolesAllowed(Role.Name.PREVENT_LEAD)
@Produces(MediaType.APPLICATION_JSON)
public class HandOverResource {
    private final ConsultHandOvers consult;

    HandOverResource(ConsultHandOvers consult) {
        this.consult = consult;
    }

    @GET
    @Operation(summary = "What was handed to Prevent: whether, when, by whom; the oldest first. Reading it is recorded")
    public Page<HandOverView> listHandOvers(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.ofPrevent(Page.limit(limit), cursor);
    }
}
