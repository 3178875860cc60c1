package org.concord.tension;

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

/** Where incidents follow each other closely. Of a place only the ward is told. */
@Path("/api/v1/tension/near-repeats")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
public class NearRepeatResource {
    private final ConsultBackground consult;

    NearRepeatResource(ConsultBackground consult) {
        this.consult = consult;
    }

    @GET
    @Operation(
            summary =
                    "Incidents in the caller's scope that followed others of their strand within 250 metres and a week, those found last first; they stand beside signals and raise no alert")
    public Page<NearRepeatView> listNearRepeats(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.nearRepeats(limit, cursor);
    }

    @GET
    @Path("/tables")
    @Operation(
            summary =
                    "Knox's tables of the year that ends with a month like 2026-10, else with the last that has them: pairs close in space and time beside what chance makes of it, of the whole authority and of the caller's wards")
    public KnoxView.Tables readNearRepeatTables(@QueryParam("month") @Nullable String month) {
        return consult.tables(month);
    }
}
