package org.concord.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.BeforeFactor;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own second factor. */
@Path("/api/v1/account/factor")
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
@Consumes(MediaType.APPLICATION_JSON)
public class FactorResource {
    private final OwnProof proof;
    private final BeginFactor begin;
    private final ConfirmFactor confirm;
    private final ChangeFactor change;

    FactorResource(OwnProof proof, BeginFactor begin, ConfirmFactor confirm, ChangeFactor change) {
        this.proof = proof;
        this.begin = begin;
        this.confirm = confirm;
        this.change = change;
    }

    /** Shown this once. */
    record RecoveryCodesView(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodesView";
        }
    }

    @POST
    @Operation(
            summary =
                    "Begin to set up a second factor, with one's password; the secret is for the app, and counts once confirmed")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BeginFactor.Begun.class)))
    public Response beginFactor(FactorRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(begin.begin(proof.byPassword(request.password())))
                .build();
    }

    @POST
    @Path("/confirmation")
    @Operation(summary = "Confirm the second factor with the app's code; answers with recovery codes, shown once")
    public RecoveryCodesView confirmFactor(FactorRequest request) {
        return new RecoveryCodesView(confirm.confirm(request.otp()));
    }

    @POST
    @Path("/recovery-codes")
    @Operation(summary = "New recovery codes in place of the old, with password and code; shown once")
    public RecoveryCodesView renewRecoveryCodes(FactorRequest request) {
        return new RecoveryCodesView(
                change.newRecoveryCodes(proof.byPasswordAndCode(request.password(), request.otp())));
    }

    @POST
    @Path("/removal")
    @Operation(summary = "Remove one's own second factor, with password and code")
    @APIResponse(responseCode = "204")
    public void removeOwnFactor(FactorRequest request) {
        change.remove(proof.byPasswordAndCode(request.password(), request.otp()));
    }
}
