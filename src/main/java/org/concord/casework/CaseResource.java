package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Cases over HTTP: the queue, its figures, and one case. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
    private final CaseQueue queue;
    private final ConsultCase consult;
    private final CurrentActor actor;

    CaseResource(CaseQueue queue, ConsultCase consult, CurrentActor actor) {
        this.queue = queue;
        this.consult = consult;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
    @Operation(summary = "The queue: open cases in the caller's scope, the most pressing first")
    public Page<CaseItem> list(@Context UriInfo uri) {
        return queue.page(actor.person().scope(), uri.getQueryParameters());
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
    @Operation(summary = "Counts under the queue's filters; at most a second old")
    public CaseSummary summary(@Context UriInfo uri) {
        return queue.summary(summaryScope(), uri.getQueryParameters());
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
    @Operation(summary = "One case, by its own reference or that of one of its reports; reading it is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response read(@PathParam("reference") String reference) {
        CaseView view = consult.read(actor.person().scope(), reference);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.item().version()))
                .build();
    }

    /** An analyst sees figures of the whole authority and nothing else. */
    private CaseScope summaryScope() {
        Actor.Person person = actor.person();
        boolean handlesCases = person.is(Role.OFFICER) || person.is(Role.COORDINATOR);
        return handlesCases ? person.scope() : new CaseScope(person.id(), true, Set.of(), Set.of());
    }
}
