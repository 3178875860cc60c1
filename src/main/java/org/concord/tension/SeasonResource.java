package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Weeks against the same season of earlier years. */
@Path("/api/v1/tension/seasons")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
public class SeasonResource {
    private final ConsultBackground consult;

    SeasonResource(ConsultBackground consult) {
        this.consult = consult;
    }

    @GET
    @Operation(
            summary =
                    "A week like 2026-W47, else the last that was judged, against the same season of earlier years: the caller's wards, and strands in the whole city; a second opinion, which raises no alert")
    public SeasonView.Week readSeason(@QueryParam("week") @Nullable String week) {
        return consult.season(week);
    }
}
