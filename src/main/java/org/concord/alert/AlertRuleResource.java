package org.concord.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.concord.platform.Cursor;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who hears of what, as data. */
@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
public class AlertRuleResource {
    private static final String LIST = "alert-rule-versions";

    private final RuleSets sets;
    private final ChangeAlertRules change;
    private final TryAlertRules tryOut;

    AlertRuleResource(RuleSets sets, ChangeAlertRules change, TryAlertRules tryOut) {
        this.sets = sets;
        this.change = change;
        this.tryOut = tryOut;
    }

    @GET
    @Operation(summary = "The alert rules in force")
    public Response readAlertRules() {
        return answer(sets.read());
    }

    @PUT
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts other alert rules into force; refused if any case would alert nobody")
    public Response replaceAlertRules(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AlertRulesRequest request) {
        return answer(change.put(ifMatch, request.document()));
    }

    @GET
    @Path("/versions")
    @Operation(summary = "Versions that were in force, the newest first; version 0 is the standard and not listed")
    public Page<AlertRulesView> listVersions(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int before = Cursor.read(cursor, LIST, 1, at -> Integer.parseInt(at.getFirst()))
                .orElse(Integer.MAX_VALUE);
        int size = Page.limit(limit);
        List<AlertRulesView> read =
                sets.before(before, size + 1).stream().map(AlertRulesView::of).toList();
        return Page.of(read, size, last -> Cursor.write(LIST, last.version()));
    }

    @GET
    @Path("/versions/{version}")
    @Operation(summary = "One version; put it back to undo what came after")
    public Response readVersion(@PathParam("version") String version) {
        if (!version.matches("\\d{1,9}")) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        return answer(sets.read(Integer.parseInt(version)));
    }

    @POST
    @Path("/dry-runs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Which of last month's cases would have alerted whom under other rules; changes nothing")
    public DryRunView tryAlertRules(AlertRulesRequest request) {
        return tryOut.lastMonth(request.document());
    }

    private static Response answer(AlertRulesView rules) {
        return Response.ok(rules)
                .header(HttpHeaders.ETAG, ETags.of(rules.version()))
                .build();
    }
}
