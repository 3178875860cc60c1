package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Templates for messages to reporters. */
@Path("/api/v1/reply-templates")
@Produces(MediaType.APPLICATION_JSON)
public class ReplyTemplateResource {
    private final ConsultReplyTemplates consult;
    private final ReplaceReplyTemplates replace;

    ReplyTemplateResource(ConsultReplyTemplates consult, ReplaceReplyTemplates replace) {
        this.consult = consult;
        this.replace = replace;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
    @Operation(summary = "Words to begin a message to a reporter with, by code and language")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplyTemplatesView.class)))
    public Response readReplyTemplates(@QueryParam("language") @Nullable String language, @Context UriInfo uri) {
        boolean asked = uri.getQueryParameters().containsKey("language");
        return answer(consult.in(asked ? Objects.requireNonNullElse(language, "") : null));
    }

    @PUT
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the templates, in every language")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplyTemplatesView.class)))
    public Response replaceReplyTemplates(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReplyTemplatesRequest request) {
        return answer(replace.replace(ifMatch, request.read()));
    }

    private static Response answer(ReplyTemplatesView templates) {
        return Response.ok(templates)
                .header(HttpHeaders.ETAG, ETags.of(templates.version()))
                .build();
    }
}
