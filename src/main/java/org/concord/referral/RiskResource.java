package org.concord.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How great the risk is to those who were targeted. The ETag is the version of the risk, 0 while nobody has assessed it. */
@Path("/api/v1/cases/{reference}/risk")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class RiskResource {
    private final ConsultRisk consult;
    private final AssessRisk assess;

    RiskResource(ConsultRisk consult, AssessRisk assess) {
        this.consult = consult;
        this.assess = assess;
    }

    @GET
    @Operation(summary = "What is asked, what was answered, what is to be done, and all that held before; recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskView.class)))
    public Response readRisk(@PathParam("reference") String reference) {
        return answer(consult.read(reference));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "A new version: judgement may raise the level with a reason; below what the answers say waits for a second officer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskView.class)))
    @APIResponse(responseCode = "202", description = "Nothing was changed: another officer decides")
    public Response assessRisk(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RiskRequest request) {
        return switch (assess.assess(reference, ifMatch, request)) {
            case Acted.Done<RiskView>(RiskView view) -> answer(view);
            case Acted.Waiting<RiskView>(var approval) ->
                Response.status(202).entity(Map.of("approval", approval)).build();
        };
    }

    private static Response answer(RiskView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
