package org.concord.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the holder of a receipt may read and do. The ETag is the version of the consent. */
@Path("/api/v1/my-report")
@RolesAllowed(Role.Name.REPORTER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyReportResource {
    private final MyReport report;
    private final WriteToOfficers write;
    private final ChangeMyConsent consent;
    private final ComeForward comeForward;
    private final WithdrawMyReport withdraw;
    private final CurrentActor actor;

    MyReportResource(
            MyReport report,
            WriteToOfficers write,
            ChangeMyConsent consent,
            ComeForward comeForward,
            WithdrawMyReport withdraw,
            CurrentActor actor) {
        this.report = report;
        this.write = write;
        this.consent = consent;
        this.comeForward = comeForward;
        this.withdraw = withdraw;
        this.actor = actor;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Where the report stands, the messages, and what may be told to whom; never what was reported. Reading it marks the messages as read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyReportView.class)))
    public Response readMyReport(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        MyReportView view = report.read(actor.reporter(), Page.limit(limit), cursor);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.consent().version()))
                .build();
    }

    @POST
    @Path("/messages")
    @Operation(summary = "Writes to whoever works on the report, also where the case is over")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MyReportView.MyMessageView.class)))
    public Response writeMyMessage(
            WriteToOfficers.MessageForm request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return answer(write.write(actor.reporter(), request, idempotencyKey));
    }

    @PUT
    @Path("/consent")
    @Operation(summary = "What may be told to whom: less at once, more after an officer's check")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ChangeMyConsent.ConsentAnswer.class)))
    public Response changeMyConsent(MyConsentRequest request, @HeaderParam("If-Match") @Nullable String ifMatch) {
        ChangeMyConsent.ConsentAnswer changed = consent.change(actor.reporter(), request, ifMatch);
        return Response.ok(changed)
                .header(HttpHeaders.ETAG, ETags.of(changed.consent().version()))
                .build();
    }

    @POST
    @Path("/identity")
    @Operation(summary = "Says who the reporter is, after all; sealed, and unverified until an officer has checked")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = MyReportView.MyRequestView.class)))
    public Response comeForward(
            MyIdentityRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return answer(comeForward.comeForward(actor.reporter(), request, idempotencyKey));
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "Asks that nothing more be done; an officer looks at it either way")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = WithdrawMyReport.WithdrawalView.class)))
    public Response withdrawMyReport(
            @Nullable MyWithdrawalRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return answer(withdraw.withdraw(actor.reporter(), request, idempotencyKey));
    }

    private static Response answer(AnswerOnce.Answered<?> answered) {
        Response.ResponseBuilder response = Response.status(answered.status()).entity(answered.body());
        return (answered.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }
}
