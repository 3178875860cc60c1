package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.CreatedAnswer;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The key individual network: trusted contacts of communities, who agreed to be known to us. */
@Path("/api/v1/tension/network")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class NetworkResource {
    private final ConsultNetwork consult;
    private final AddNetworkContact add;
    private final ChangeNetworkContact change;
    private final RenewNetworkConsent renew;
    private final WithdrawNetworkConsent withdraw;
    private final LogNetworkContact log;

    NetworkResource(
            ConsultNetwork consult,
            AddNetworkContact add,
            ChangeNetworkContact change,
            RenewNetworkConsent renew,
            WithdrawNetworkConsent withdraw,
            LogNetworkContact log) {
        this.consult = consult;
        this.add = add;
        this.change = change;
        this.renew = renew;
        this.withdraw = withdraw;
        this.log = log;
    }

    @GET
    @Operation(summary = "The trusted contacts in the caller's wards, without how to reach them; reading is recorded")
    @Parameter(
            name = "ward",
            in = ParameterIn.QUERY,
            description = "a code; contacts of the whole authority belong to every ward",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "vetting", in = ParameterIn.QUERY, schema = @Schema(implementation = NetworkVetting.class))
    @Parameter(
            name = "consent",
            in = ParameterIn.QUERY,
            description = "EXPIRED: those who are to be asked anew",
            schema = @Schema(implementation = NetworkConsentView.State.class))
    public Page<NetworkContactItem> listNetworkContacts(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return consult.list(uri.getQueryParameters(), Page.limit(limit), cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enters somebody who agreed to be known to us; without a recorded consent nobody is entered")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NetworkContactKept.class)))
    public Response addNetworkContact(
            NetworkContactRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<NetworkContactKept> answered = add.add(request, idempotencyKey);
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.ETAG, ETags.of(answered.body().version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One contact; who they are is shown only while their consent holds, and reading it is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NetworkContactView.class)))
    public Response readNetworkContact(@PathParam("id") UUID id) {
        return tagged(consult.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces what is known of a contact whose consent holds")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NetworkContactView.class)))
    public Response changeNetworkContact(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NetworkContactRequest request) {
        return tagged(change.change(id, ifMatch, request));
    }

    @PUT
    @Path("/{id}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that a contact agreed anew")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NetworkContactKept.class)))
    public Response renewNetworkConsent(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NetworkConsentRequest request) {
        NetworkContactKept kept = renew.renew(id, ifMatch, request);
        return Response.ok(kept)
                .header(HttpHeaders.ETAG, ETags.of(kept.version()))
                .build();
    }

    @DELETE
    @Path("/{id}/consent")
    @Operation(summary = "The contact takes their consent back: all that is known of them is destroyed")
    @APIResponse(responseCode = "204", description = "Nothing of them is left")
    public void withdrawNetworkConsent(@PathParam("id") UUID id) {
        withdraw.withdraw(id);
    }

    @GET
    @Path("/{id}/log")
    @Operation(summary = "What was spoken with a contact, the newest first; reading it is recorded")
    public Page<NetworkLogView> listNetworkLog(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.log(id, Page.limit(limit), cursor);
    }

    @POST
    @Path("/{id}/log")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes down what was spoken with a contact")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NetworkLogKept.class)))
    public Response logNetworkContact(
            @PathParam("id") UUID id,
            NetworkLogRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return CreatedAnswer.of(log.log(id, request, idempotencyKey)).build();
    }

    private static Response tagged(NetworkContactView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
