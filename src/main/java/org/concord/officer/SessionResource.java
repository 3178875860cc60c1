package org.concord.officer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.BeforeFactor;
import org.concord.access.Role;
import org.concord.platform.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in and out. */
@Path("/api/v1/sessions")
@BeforeFactor
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final SignIn signIn;
    private final RenewSession renew;
    private final EndSession end;
    private final EndAllSessions endAll;

    SessionResource(SignIn signIn, RenewSession renew, EndSession end, EndAllSessions endAll) {
        this.signIn = signIn;
        this.renew = renew;
        this.end = end;
        this.endAll = endAll;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign in; “otp” is a code of the second factor, or a recovery code, for whoever has one")
    public SessionView signIn(SessionRequest request, @Context HttpServerRequest call) {
        return signIn.signIn(request, ClientAddress.of(call));
    }

    @POST
    @Path("/renewals")
    @RolesAllowed({
        Role.Name.OFFICER,
        Role.Name.COORDINATOR,
        Role.Name.ADVISER,
        Role.Name.ANALYST,
        Role.Name.CUSTODIAN,
        Role.Name.PREVENT_LEAD,
        Role.Name.AUDITOR,
        Role.Name.ADMINISTRATOR
    })
    @Operation(summary = "A fresh token, at most 12 hours after sign-in")
    public SessionView renewSession() {
        return renew.renew();
    }

    @DELETE
    @Path("/current")
    @RolesAllowed({
        Role.Name.OFFICER,
        Role.Name.COORDINATOR,
        Role.Name.ADVISER,
        Role.Name.ANALYST,
        Role.Name.CUSTODIAN,
        Role.Name.PREVENT_LEAD,
        Role.Name.AUDITOR,
        Role.Name.ADMINISTRATOR
    })
    @Operation(summary = "Sign out")
    public void signOut() {
        end.end();
    }

    @DELETE
    @RolesAllowed({
        Role.Name.OFFICER,
        Role.Name.COORDINATOR,
        Role.Name.ADVISER,
        Role.Name.ANALYST,
        Role.Name.CUSTODIAN,
        Role.Name.PREVENT_LEAD,
        Role.Name.AUDITOR,
        Role.Name.ADMINISTRATOR
    })
    @Operation(summary = "Sign out everywhere")
    public void signOutEverywhere() {
        endAll.end();
    }
}
