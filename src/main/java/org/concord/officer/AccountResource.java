package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.BeforeFactor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own account. */
@Path("/api/v1/account")
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
@BeforeFactor
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private final ConsultAccount consult;
    private final OwnProof proof;
    private final ChangePassword password;
    private final CurrentActor actor;

    AccountResource(ConsultAccount consult, OwnProof proof, ChangePassword password, CurrentActor actor) {
        this.consult = consult;
        this.proof = proof;
        this.password = password;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Who the caller is, their second factor, and where they are signed in")
    public AccountView readAccount() {
        return consult.of(actor.person());
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose another password; all other sessions end")
    @APIResponse(responseCode = "204")
    public void changePassword(PasswordRequest request) {
        ChangePassword.requirePossible(request.newPassword());
        OwnProof.Proven proven = proof.byPassword(request.password());
        password.change(proven, password.chosen(String.valueOf(request.newPassword())));
    }
}
