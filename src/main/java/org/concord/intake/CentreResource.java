package org.concord.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a third-party reporting centre sees afterwards of the reports that its advisers entered. */
@Path("/api/v1/centre/reports")
@RolesAllowed(Role.Name.ADVISER)
@Produces(MediaType.APPLICATION_JSON)
public class CentreResource {
    private final ConsultCentre consult;
    private final CurrentActor actor;

    CentreResource(ConsultCentre consult, CurrentActor actor) {
        this.consult = consult;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary =
                    "The reports that the caller's centre entered, newest first; each says as much as its reporter allows")
    public Page<CentreReportView> listCentreReports(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(actor.person(), Page.limit(limit), cursor);
    }

    @GET
    @Path("/{reference}")
    @Operation(summary = "One of them; 404 also if its reporter does not allow the centre to see it")
    public CentreReportView readCentreReport(@PathParam("reference") String reference) {
        return consult.read(actor.person(), reference);
    }
}
