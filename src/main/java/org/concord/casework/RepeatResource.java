package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Which other cases are of the same victim, place or subject, found without opening the vault. */
@Path("/api/v1/cases/{reference}/repeats")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class RepeatResource {
    private final ConsultRepeats consult;

    RepeatResource(ConsultRepeats consult) {
        this.consult = consult;
    }

    @GET
    @Operation(
            summary =
                    "Other cases of the same victim, place or subject, the newest first; those that the caller may not see are only counted; reading them is recorded")
    public RepeatsView listRepeats(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.read(reference, Page.limit(limit), cursor);
    }
}
