package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Looking for cases over HTTP: with a body, so that what is looked for stands in no address. */
@Path("/api/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseSearchResource {
    private final SearchCases search;
    private final CurrentActor actor;

    CaseSearchResource(SearchCases search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    @POST
    @Path("/searches")
    @Operation(
            summary =
                    "Cases in the caller's scope by words of narratives and notes, and by the queue's filters; recorded")
    public Page<CaseItem> search(SearchRequest request) {
        return search.find(actor.person().scope(), request);
    }

    @POST
    @Path("/summaries")
    @Operation(
            summary =
                    "Counts of the cases that a search would find; of words at most 10,000 cases, then “truncated”; recorded")
    public CaseSummary summarise(SearchRequest request) {
        return search.summarise(actor.person().scope(), request);
    }
}
