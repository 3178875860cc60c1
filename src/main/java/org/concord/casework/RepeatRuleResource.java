package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** From how many incidents on a case review is due, as data. */
@Path("/api/v1/repeat-rule")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
public class RepeatRuleResource {
    private final RepeatRules rules;
    private final ChangeRepeatRule change;

    RepeatRuleResource(RepeatRules rules, ChangeRepeatRule change) {
        this.rules = rules;
        this.change = change;
    }

    @GET
    @Operation(summary = "From how many incidents of the same victim, place or subject a case review is due")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepeatRuleView.class)))
    public Response readRepeatRule() {
        return answer(rules.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts another rule into force, from the next report on; what was raised stays raised")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepeatRuleView.class)))
    public Response replaceRepeatRule(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RepeatRuleRequest request) {
        return answer(change.put(ifMatch, request));
    }

    private static Response answer(RepeatRuleView rule) {
        return Response.ok(rule)
                .header(HttpHeaders.ETAG, ETags.of(rule.version()))
                .build();
    }
}
