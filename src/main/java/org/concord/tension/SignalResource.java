package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.CreatedAnswer;
import org.concord.platform.Page;
import org.concord.platform.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Signals: where reports rise by more than chance, and what officers found there. */
@Path("/api/v1/tension/signals")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
public class SignalResource {
    private final ConsultSignals consult;
    private final JudgeSignal judge;

    SignalResource(ConsultSignals consult, JudgeSignal judge) {
        this.consult = consult;
        this.judge = judge;
    }

    @GET
    @Operation(
            summary = "Signals in the caller's scope, the newest first; from and to are days on which they stood out")
    public Page<SignalView> listSignals(
            @QueryParam("ward") @Nullable String ward,
            @QueryParam("strand") @Nullable String strand,
            @QueryParam("state") List<String> states,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unjudged") List<String> unjudged,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean alone = Parameters.flag("unjudged", unjudged);
        var asked = new ConsultSignals.Asked(ward, strand, states, from, to, alone);
        return consult.page(asked, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One signal with all that was told of it, its figures and parts, and what officers found")
    public SignalView.Whole readSignal(@PathParam("id") UUID id) {
        return consult.one(id);
    }

    @POST
    @Path("/{id}/verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
    @Operation(summary = "Says whether there was something; verdicts of the last weeks move the bar for new signals")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SignalView.Verdict.class)))
    public Response judgeSignal(
            @PathParam("id") UUID id,
            VerdictRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(judge.judge(id, request, idempotencyKey)).build();
    }
}
