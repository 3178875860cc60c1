package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Trusted contacts by words, which stand in the body: no name belongs into an address. */
@Path("/api/v1/tension/network/searches")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class NetworkSearchResource {
    private final SearchNetwork search;

    NetworkSearchResource(SearchNetwork search) {
        this.search = search;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Trusted contacts whose consent holds, by words of who they are; whom it shows is recorded")
    public Page<NetworkContactItem> searchNetwork(NetworkSearchRequest request) {
        return search.find(request);
    }
}
