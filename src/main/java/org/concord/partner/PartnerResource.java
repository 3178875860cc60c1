package org.concord.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.platform.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The partner organisations, as the administrator keeps them. */
@Path("/api/v1/partners")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartnerResource {
    private final Partners partners;
    private final RegisterPartner register;
    private final ChangeCodeMapping changeMapping;

    PartnerResource(Partners partners, RegisterPartner register, ChangeCodeMapping changeMapping) {
        this.partners = partners;
        this.register = register;
        this.changeMapping = changeMapping;
    }

    @GET
    @Operation(summary = "All partners, by code")
    public Page<PartnerView> listPartners(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return partners.list(Page.limit(limit), cursor);
    }

    @POST
    @Operation(summary = "Takes up a partner")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response addPartner(
            PartnerRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        AnswerOnce.Answered<PartnerView> answered = register.register(request, idempotencyKey);
        Response.ResponseBuilder response = Response.status(answered.status())
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/partners/" + answered.body().id())
                .header(HttpHeaders.ETAG, ETags.of(answered.body().version()))
                .entity(answered.body());
        return (answered.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One partner")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response readPartner(@PathParam("id") UUID id) {
        Partner partner = partners.get(id);
        return Response.ok(PartnerView.of(partner))
                .header(HttpHeaders.ETAG, ETags.of(partner.version()))
                .build();
    }

    @GET
    @Path("/{id}/code-mapping")
    @Operation(summary = "How the partner's columns and codes become ours; its ETag is the partner's")
    public Response readCodeMapping(@PathParam("id") UUID id) {
        Partner partner = partners.get(id);
        if (partner.codeMapping() == null) {
            throw Problem.NOT_FOUND.because("This partner has no code mapping yet.");
        }
        return mapping(partner.codeMapping(), partner.version());
    }

    @PUT
    @Path("/{id}/code-mapping")
    @Operation(summary = "Lays down how the partner's columns and codes become ours")
    @RequestBody(content = @Content(schema = @Schema(implementation = CodeMapping.class)))
    public Response changeCodeMapping(
            @PathParam("id") UUID id, byte[] body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        String document =
                Text.decoded(body).orElseThrow(() -> Problem.MALFORMED_BODY.because("The body is not UTF-8 text."));
        return mapping(document, changeMapping.change(id, ifMatch, document));
    }

    private static Response mapping(String document, int version) {
        return Response.ok(document).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }
}
