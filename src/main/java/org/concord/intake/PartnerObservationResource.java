package org.concord.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.casework.CreatedAnswer;
import org.concord.tension.ObservationRequest;
import org.concord.tension.RecordObservation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The door for what partners observe of tension. In only: a partner reads nothing here, not even its own. */
@Path("/api/v1/partner/observations")
@RolesAllowed(Role.Name.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
public class PartnerObservationResource {
    private final RecordObservation record;

    PartnerObservationResource(RecordObservation record) {
        this.record = record;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes in what a partner observed, or that there was nothing; never about a person")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RecordObservation.Taken.class)))
    public Response takeObservation(
            ObservationRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(record.take(request, idempotencyKey)).build();
    }
}
