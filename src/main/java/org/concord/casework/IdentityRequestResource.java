package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What custodians decide: who may see who told us, and for how long. */
@Path("/api/v1/identity-requests")
@RolesAllowed(Role.Name.CUSTODIAN)
@Produces(MediaType.APPLICATION_JSON)
public class IdentityRequestResource {
    private final ConsultIdentityRequests consult;
    private final DecideIdentityRequest decide;
    private final CloseIdentity close;

    IdentityRequestResource(ConsultIdentityRequests consult, DecideIdentityRequest decide, CloseIdentity close) {
        this.consult = consult;
        this.decide = decide;
        this.close = close;
    }

    @GET
    @Operation(summary = "Requests to see who told us, oldest first; without a state, those that wait")
    public Page<IdentityRequestView> listIdentityRequests(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(state == null ? IdentityRequestState.PENDING : state(state), Page.limit(limit), cursor);
    }

    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens it to whoever asked for some minutes, or refuses; never one's own request")
    public IdentityRequestView decideIdentityRequest(@PathParam("id") UUID id, IdentityDecisionRequest request) {
        return decide.decide(id, request);
    }

    @DELETE
    @Path("/{id}/grant")
    @Operation(summary = "Closes before its time what was opened")
    public IdentityRequestView closeIdentity(@PathParam("id") UUID id) {
        return close.close(id);
    }

    private static IdentityRequestState state(String text) {
        return Stream.of(IdentityRequestState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                        List.of(new FieldError("#state", "is one of PENDING, GRANTED, REFUSED, ENDED, LAPSED"))));
    }
}
