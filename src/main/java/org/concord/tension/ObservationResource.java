package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.CreatedAnswer;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What was observed of tension. */
@Path(ObservationResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ObservationResource {
    static final String PATH = "/api/v1/tension/observations";

    private final RecordObservation add;
    private final ConsultObservations consult;
    private final ReviewObservation review;

    ObservationResource(RecordObservation add, ConsultObservations consult, ReviewObservation review) {
        this.add = add;
        this.consult = consult;
        this.review = review;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records what was observed, or that there was nothing; never about a person")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ObservationView.class)))
    public Response recordObservation(
            ObservationRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<ObservationView> answered = add.record(request, idempotencyKey);
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.LOCATION, PATH + "/" + answered.body().id())
                .build();
    }

    @GET
    @Operation(summary = "The observations in the caller's scope, the newest first; reading them is recorded")
    public Page<ObservationView> listObservations(@BeanParam ObservationQuery query) {
        return consult.page(query);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One observation with its reviews; reading it is recorded")
    public ObservationView readObservation(@PathParam("id") UUID id) {
        return consult.one(id);
    }

    @POST
    @Path("/{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps an observation for a while longer, or closes it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ObservationView.class)))
    public Response reviewObservation(
            @PathParam("id") UUID id,
            ReviewRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(review.review(id, request, idempotencyKey)).build();
    }
}
