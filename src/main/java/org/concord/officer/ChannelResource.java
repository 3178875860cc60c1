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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How an officer is told. The ETag is the officer's. */
@Path("/api/v1/officers/{id}/channels")
@Produces(MediaType.APPLICATION_JSON)
public class ChannelResource {
    private final ConsultChannels consult;
    private final ChannelForms forms;
    private final SetChannels set;

    ChannelResource(ConsultChannels consult, ChannelForms forms, SetChannels set) {
        this.consult = consult;
        this.forms = forms;
        this.set = set;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
    @Operation(summary = "How an officer is told; officers see their own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelsView.class)))
    public Response readChannels(@PathParam("id") UUID id) {
        return answer(consult.of(id));
    }

    @PUT
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the ways by which an officer is told; a new webhook's secret is shown this once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelsView.class)))
    public Response replaceChannels(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ChannelsRequest request) {
        return answer(set.set(id, ifMatch, forms.read(request)));
    }

    private static Response answer(ChannelsView channels) {
        return Response.ok(channels)
                .header(HttpHeaders.ETAG, ETags.of(channels.version()))
                .build();
    }
}
