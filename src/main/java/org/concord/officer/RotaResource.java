package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who answers out of hours. The ETag is the whole rota's. */
@Path("/api/v1/rota")
@Produces(MediaType.APPLICATION_JSON)
public class RotaResource {
    private final ConsultRota consult;
    private final RotaForms forms;
    private final ReplaceRota replace;

    RotaResource(ConsultRota consult, RotaForms forms, ReplaceRota replace) {
        this.consult = consult;
        this.forms = forms;
        this.replace = replace;
    }

    @GET
    @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
    @Operation(
            summary =
                    "Who answers out of hours; “from” and “to” are days in the city or instants, and what begins with “to” is left out. Without them: four weeks from today")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RotaView.class)))
    public Response readRota(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return answer(consult.between(from, to));
    }

    @PUT
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the turns that lie between “from” and “until”")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RotaView.class)))
    public Response replaceRota(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RotaRequest request) {
        return answer(replace.replace(ifMatch, forms.read(request)));
    }

    private static Response answer(RotaView rota) {
        return Response.ok(rota)
                .header(HttpHeaders.ETAG, ETags.of(rota.version()))
                .build();
    }
}
