package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Many cases at once, as after a bad night. */
@Path("/api/v1/cases/bulk")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {
    private final BulkCases bulk;

    BulkResource(BulkCases bulk) {
        this.bulk = bulk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Assigns, moves or links up to 200 cases; each by itself, with its own outcome")
    public BulkView actOnMany(BulkRequest request) {
        return bulk.act(request);
    }
}
