package org.concord.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.CreatedAnswer;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What was told to others of a case, by what law, and what they answered. */
@Path("/api/v1/cases/{reference}/disclosures")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {
    private final Disclose disclose;
    private final ChangeDisclosure change;
    private final ConsultDisclosures consult;

    DisclosureResource(Disclose disclose, ChangeDisclosure change, ConsultDisclosures consult) {
        this.disclose = disclose;
        this.change = change;
        this.consult = consult;
    }

    @GET
    @Operation(summary = "What was told to others, the oldest first; reading it is recorded")
    public Page<DisclosureView> listDisclosures(
            @PathParam("reference") String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.page(reference, Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Records that something is told to others, as far as the reporters allow; past their wish a second officer decides")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DisclosureView.class)))
    @APIResponse(responseCode = "202", description = "Nothing may be told yet: another officer decides")
    public Response disclose(
            @PathParam("reference") String reference,
            DisclosureRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<Disclose.Outcome> answered = disclose.disclose(reference, request, idempotencyKey);
        DisclosureView view = answered.body().disclosure();
        return view == null
                ? CreatedAnswer.of(answered)
                        .entity(Map.of("approval", answered.body().approval()))
                        .build()
                : CreatedAnswer.of(answered)
                        .entity(view)
                        .header(HttpHeaders.ETAG, ETags.of(view.version()))
                        .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them; reading it is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisclosureView.class)))
    public Response readDisclosure(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return answer(consult.one(reference, id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records what the recipient answered, or by when they are to")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisclosureView.class)))
    public Response changeDisclosure(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DisclosureChangeRequest request) {
        return answer(change.change(reference, id, ifMatch, request));
    }

    private static Response answer(DisclosureView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
