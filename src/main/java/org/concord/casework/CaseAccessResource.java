package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who may see a case beside those in whose scope it is, who may not, and which others it belongs to. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseAccessResource {
    private final RestrictCase restrict;
    private final DeclareConflict conflict;
    private final BreakGlass glass;
    private final LinkCases link;
    private final CaseViews views;

    CaseAccessResource(
            RestrictCase restrict, DeclareConflict conflict, BreakGlass glass, LinkCases link, CaseViews views) {
        this.restrict = restrict;
        this.conflict = conflict;
        this.glass = glass;
        this.link = link;
        this.views = views;
    }

    @POST
    @Path("/restriction")
    @Operation(summary = "Keeps the case to people who are named, until a date; nobody = to everybody in scope again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response restrictCase(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RestrictionRequest request) {
        return CaseProgressResource.answer(views.of(restrict.restrict(reference, ifMatch, request)));
    }

    @POST
    @Path("/conflicts")
    @Operation(summary = "Declares an interest of one's own: from then on the case does not exist for the caller")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DeclareConflict.ConflictView.class)))
    public Response declareConflict(@PathParam("reference") String reference, ReasonRequest request) {
        return created(conflict.declare(reference, request));
    }

    @POST
    @Path("/break-glass")
    @Operation(
            summary =
                    "Opens a case out of the caller's scope for an hour; coordinators and custodians are told at once")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BreakGlass.BreakGlassView.class)))
    public Response breakGlass(@PathParam("reference") String reference, ReasonRequest request) {
        return created(glass.breakGlass(reference, request));
    }

    @POST
    @Path("/links")
    @Operation(
            summary =
                    "Says that another case belongs to this one; answers with all that do, as far as the caller may see them")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LinksView.class)))
    public Response linkCases(@PathParam("reference") String reference, LinkRequest request) {
        return created(new LinksView(link.link(reference, request)));
    }

    /** All links of a case. */
    public record LinksView(List<CaseLinks.LinkView> items) {}

    private static Response created(Object body) {
        return Response.status(Response.Status.CREATED).entity(body).build();
    }
}
