package org.concord.casework;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The codes of the contract. */
@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ReferenceResource {
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;

    ReferenceResource(Strands strands, IncidentTypes types, WorkingTime workingTime) {
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
    }

    @GET
    @Operation(summary = "Strands and incident types in use today, and every other code with its label")
    public ReferenceView reference() {
        return ReferenceView.of(strands.on(workingTime.today()), types.on(workingTime.today()));
    }
}
