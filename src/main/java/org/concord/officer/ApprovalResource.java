package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.ApprovalState;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.access.ConsultApprovals;
import org.concord.access.Role;
import org.concord.access.TwoPersonAct;
import org.concord.platform.ETags;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Acts that wait for a second person. The roles are those that some act could ask for; each act says itself who may decide it, and who may
 * decide none is refused.
 */
@Path("/api/v1/approvals")
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {
    private final ConsultApprovals consult;
    private final DecideApproval decide;

    ApprovalResource(ConsultApprovals consult, DecideApproval decide) {
        this.consult = consult;
        this.decide = decide;
    }

    @GET
    @Operation(summary = "Two-person acts that the caller may decide; without a state, those that are open")
    public Page<ApprovalView> listApprovals(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(state == null ? ApprovalState.PENDING : state(state), Page.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One two-person act")
    public ApprovalView readApproval(@PathParam("id") UUID id) {
        return consult.one(id);
    }

    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide; answers with the thing if it was approved, else with the approval")
    public Response decideApproval(@PathParam("id") UUID id, DecisionRequest request) {
        Approvals.Decided decided = decide.decide(id, request);
        return decided.thing().map(ApprovalResource::answer).orElseGet(() -> Response.ok(decided.approval())
                .build());
    }

    private static Response answer(TwoPersonAct.Thing thing) {
        return Response.ok(thing.view())
                .header(HttpHeaders.ETAG, ETags.of(thing.version()))
                .build();
    }

    private static ApprovalState state(String text) {
        return Stream.of(ApprovalState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                        List.of(new FieldError("#state", "is one of PENDING, APPROVED, REFUSED, EXPIRED"))));
    }
}
