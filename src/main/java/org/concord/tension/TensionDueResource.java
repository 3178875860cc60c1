package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for somebody in tension. */
@Path("/api/v1/tension/due")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TensionDueResource {
    private final ConsultTensionDue consult;

    TensionDueResource(ConsultTensionDue consult) {
        this.consult = consult;
    }

    @GET
    @Operation(summary = "How much waits for the caller, in each list no more than 50; the lists show which")
    public TensionDue readTensionDue() {
        return consult.now();
    }
}
