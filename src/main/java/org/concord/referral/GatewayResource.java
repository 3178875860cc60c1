package org.concord.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The laws by which something may be told to others. */
@Path("/api/v1/lawful-gateways")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class GatewayResource {
    private final Gateways gateways;

    GatewayResource(Gateways gateways) {
        this.gateways = gateways;
    }

    /** Those that stand today. */
    public record GatewaysView(List<Gateway> items) {}

    @GET
    @Operation(summary = "The laws that stand today, to whom each leads, and whether it reaches past a reporter's wish")
    public GatewaysView listLawfulGateways() {
        return new GatewaysView(gateways.today());
    }
}
