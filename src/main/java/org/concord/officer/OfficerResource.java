package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The officers there are. New ones join through {@link NewOfficerResource}. */
@Path("/api/v1/officers")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class OfficerResource {
    private final ConsultOfficers consult;
    private final OfficerForms forms;
    private final ChangeOfficer change;

    OfficerResource(ConsultOfficers consult, OfficerForms forms, ChangeOfficer change) {
        this.consult = consult;
        this.forms = forms;
        this.change = change;
    }

    @GET
    @Operation(summary = "Officers, by name")
    public Page<OfficerView> listOfficers(
            @QueryParam("active") @Nullable String active,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(flag(active), Page.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One officer")
    public Response readOfficer(@PathParam("id") UUID id) {
        return answer(consult.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Change an officer; granting a grave role or resetting the sign-in waits for a second person (202)")
    public Response changeOfficer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OfficerRequest request) {
        return switch (change.change(id, ifMatch, forms.ofChange(request))) {
            case Acted.Done<OfficerView> done -> answer(done.thing());
            case Acted.Waiting<OfficerView> waiting ->
                Response.accepted(waiting).build();
        };
    }

    private static Response answer(OfficerView officer) {
        return Response.ok(officer)
                .header(HttpHeaders.ETAG, ETags.of(officer.version()))
                .build();
    }

    private static @Nullable Boolean flag(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#active", "is true or false")));
        };
    }
}
