package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The scale by which the tension of wards is judged. */
@Path("/api/v1/tension/levels")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
public class TensionLevelResource {
    private final LevelScale scale;

    TensionLevelResource(LevelScale scale) {
        this.scale = scale;
    }

    @GET
    @Operation(
            summary =
                    "The levels from the calmest on: what each means, how long it may stand, and how far it may be told")
    public Page<LevelTerms> listTensionLevels() {
        return new Page<>(scale.terms(), null);
    }
}
