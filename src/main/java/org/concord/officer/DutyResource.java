package org.concord.officer;

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
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What an officer is on duty for. The ETag is the officer's. */
@Path("/api/v1/officers/{id}/duties")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DutyResource {
    private final ConsultOfficers consult;
    private final DutyForms forms;
    private final AssignDuties assign;

    DutyResource(ConsultOfficers consult, DutyForms forms, AssignDuties assign) {
        this.consult = consult;
        this.forms = forms;
        this.assign = assign;
    }

    @GET
    @Operation(summary = "An officer's duties")
    public Response readDuties(@PathParam("id") UUID id) {
        return answer(consult.duties(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace an officer's duties")
    public Response replaceDuties(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DutiesRequest request) {
        return answer(assign.assign(id, ifMatch, forms.read(request)));
    }

    private static Response answer(DutiesView duties) {
        return Response.ok(duties)
                .header(HttpHeaders.ETAG, ETags.of(duties.version()))
                .build();
    }
}
