package org.concord.intake;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.ConsultCase;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ClientAddress;
import org.concord.platform.Problem;
import org.concord.report.ReportView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The front door: reports of residents (without a token), staff, reporting centres and partner systems. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportResource {
    private final AnswerReport answer;
    private final ConsultCase consult;
    private final CurrentActor actor;
    private final OpenDoor door;

    ReportResource(AnswerReport answer, ConsultCase consult, CurrentActor actor, OpenDoor door) {
        this.answer = answer;
        this.consult = consult;
        this.actor = actor;
        this.door = door;
    }

    @POST
    @PermitAll
    @Operation(summary = "Reports something; without a token as a resident, with one as staff or as a partner system")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
    @APIResponse(responseCode = "200", description = "A partner sent the same sourceRef with the same body before")
    @APIResponse(
            responseCode = "429",
            description =
                    "Very many came from this address. Wait, or do the work that the problem's “work” asks for and send again with Proof-Of-Work")
    public Response submit(
            ReportRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("Proof-Of-Work") @Nullable String proof,
            @Context HttpServerRequest call) {
        if (!mayReport(actor.get())) {
            throw Problem.FORBIDDEN.because(Problem.FORBIDDEN.explanation());
        }
        door.pass(actor.get(), ClientAddress.of(call), proof);
        AnswerOnce.Answered<ReportAnswer> answered = answer.answer(request, idempotencyKey);
        Response.ResponseBuilder response = Response.status(answered.status())
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/reports/" + answered.body().reference())
                .entity(answered.body());
        return (answered.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
    @Operation(summary = "One report in the caller's scope; reading it is recorded")
    public ReportView read(@PathParam("reference") String reference) {
        return consult.readReport(actor.person().scope(), reference);
    }

    /** Residents, and those whose work it is; a token that stands for another role opens nothing more than its own doors. */
    private static boolean mayReport(Actor caller) {
        return switch (caller) {
            case Actor.Anyone anyone -> true;
            case Actor.PartnerSystem partner -> true;
            case Actor.Person person -> ReportSource.mayEnter(person);
            case Actor.Reporter reporter -> false;
            case Actor.Worker worker -> false;
        };
    }
}
