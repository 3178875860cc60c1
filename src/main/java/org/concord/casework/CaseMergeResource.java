package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which cases may be of one incident; they become one, and apart again. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseMergeResource {
    private final SuggestCases suggest;
    private final MergeCases merge;
    private final UnmergeCases unmerge;
    private final SplitCase split;
    private final ConsultCase consult;

    CaseMergeResource(
            SuggestCases suggest, MergeCases merge, UnmergeCases unmerge, SplitCase split, ConsultCase consult) {
        this.suggest = suggest;
        this.merge = merge;
        this.unmerge = unmerge;
        this.split = split;
        this.consult = consult;
    }

    @GET
    @Path("/suggestions")
    @Operation(summary = "Cases in the caller's scope that may be of the same incident, person or place, and why")
    public SuggestionsView suggestions(@PathParam("reference") String reference) {
        return new SuggestionsView(suggest.to(reference));
    }

    @POST
    @Path("/merges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Another case becomes part of this one, with its reports, tasks and notes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response mergeCases(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MergeRequest request) {
        return CaseProgressResource.answer(consult.afterChange(merge.merge(reference, ifMatch, request)));
    }

    @DELETE
    @Path("/merges/{id}")
    @Operation(summary = "Each is again what it was; what was done since stays where it was done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response unmergeCases(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        UUID merged = unmerge.unmerge(reference, ifMatch, id);
        return CaseProgressResource.answer(consult.afterChange(merged));
    }

    @POST
    @Path("/splits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "One of several reports becomes a case of its own; answers with that case")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response splitCase(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SplitRequest request) {
        CaseView made = consult.afterChange(split.split(reference, ifMatch, request));
        return Response.created(URI.create("/api/v1/cases/" + made.item().reference()))
                .entity(made)
                .header(HttpHeaders.ETAG, ETags.of(made.item().version()))
                .build();
    }
}
