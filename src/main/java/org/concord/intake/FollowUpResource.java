package org.concord.intake;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.concord.platform.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a reporter comes back with what they were given. */
@Path("/api/v1/reports/follow-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {
    private final FollowUp followUp;

    FollowUpResource(FollowUp followUp) {
        this.followUp = followUp;
    }

    @POST
    @PermitAll
    @Operation(summary = "Opens a report to whoever holds its reference and receipt, for half an hour")
    public FollowUpView followUp(FollowUpRequest request, @Context HttpServerRequest call) {
        return followUp.open(request.reference(), request.receipt(), ClientAddress.of(call));
    }
}
