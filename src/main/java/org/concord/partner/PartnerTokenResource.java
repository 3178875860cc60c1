package org.concord.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.Tokens;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The tokens with which a partner's system calls us. */
@Path("/api/v1/partners/{id}/tokens")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PartnerTokenResource {
    private final Partners partners;
    private final Tokens tokens;
    private final IssuePartnerToken issue;
    private final RevokePartnerToken revoke;

    PartnerTokenResource(Partners partners, Tokens tokens, IssuePartnerToken issue, RevokePartnerToken revoke) {
        this.partners = partners;
        this.tokens = tokens;
        this.issue = issue;
        this.revoke = revoke;
    }

    @GET
    @Operation(summary = "The partner's tokens in the order they were issued; never the token itself")
    public Page<Tokens.Known> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Partner partner = partners.get(id);
        String list = "tokens of " + partner.id();
        int most = Page.limit(limit);
        Optional<UUID> after = Cursor.read(cursor, list, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(tokens.ofPartner(partner.id(), after, most + 1), most, last -> Cursor.write(list, last.jti()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives the partner's system a token, which is shown now and never again")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Tokens.Issued.class)))
    public Response issue(
            @PathParam("id") UUID id,
            @Nullable PartnerTokenRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<Tokens.Issued> answered =
                issue.issue(id, Objects.requireNonNullElse(request, PartnerTokenRequest.ABSENT), idempotencyKey);
        Response.ResponseBuilder response = Response.status(answered.status()).entity(answered.body());
        return (answered.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    @DELETE
    @Path("/{jti}")
    @Operation(summary = "Ends a token before its time; once more changes nothing")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") UUID id, @PathParam("jti") UUID jti) {
        revoke.revoke(id, jti);
    }
}
