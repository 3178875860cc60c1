package org.concord.gazetteer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The register of strands, as the administrator keeps it. Those in use today stand with all other codes in {@code /reference}. */
@Path(StrandResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class StrandResource {
    static final String PATH = "/api/v1/reference/strands";

    private final KeptCodes codes;
    private final KeepCodes keep;

    StrandResource(KeptCodes codes, KeepCodes keep) {
        this.codes = codes;
        this.keep = keep;
    }

    @GET
    @PermitAll
    @Operation(summary = "Every strand with its dates, those too that have ended or are still to come")
    public CodesView listStrands() {
        return codes.all(CodeKind.STRAND);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One strand")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CodeView.class)))
    public Response readStrand(@PathParam("code") String code) {
        return CodeAnswer.of(codes.one(CodeKind.STRAND, code));
    }

    @POST
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a strand, in use from “validFrom” on")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CodeView.class)))
    public Response addStrand(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, CodeRequest request) {
        return CodeAnswer.of(keep.add(CodeKind.STRAND, request, idempotencyKey), PATH);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Call a strand otherwise, or end it: from “validTo” on no new report may name it. The code stays as it is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CodeView.class)))
    public Response changeStrand(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CodeRequest request) {
        return CodeAnswer.of(keep.change(CodeKind.STRAND, code, ifMatch, request));
    }
}
