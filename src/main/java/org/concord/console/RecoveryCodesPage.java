package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.concord.access.BeforeFactor;
import org.concord.access.Role;
import org.concord.officer.ChangeFactor;
import org.concord.officer.OwnProof;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** New recovery codes in place of the old. */
@Path("/console/account/factor/recovery-codes")
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
public class RecoveryCodesPage {
    private final Screens screens;
    private final Submission submission;
    private final OwnProof proof;
    private final ChangeFactor change;

    RecoveryCodesPage(Screens screens, Submission submission, OwnProof proof, ChangeFactor change) {
        this.screens = screens;
        this.submission = submission;
        this.proof = proof;
        this.change = change;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, page(Form.empty()));
    }

    /** They stand in this answer alone: nothing that is kept could show them again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response renew(MultivaluedMap<String, String> form) {
        return submission.take(
                form, RemoveFactorPage.LABELS, () -> renewed(form), wrong -> page(Form.blank(wrong.wrong())));
    }

    private Response renewed(MultivaluedMap<String, String> form) {
        OwnProof.Proven proven = proof.byPasswordAndCode(form.getFirst("password"), form.getFirst("otp"));
        return screens.answer(200, screens.screen("recovery-codes").data("codes", change.newRecoveryCodes(proven)));
    }

    private TemplateInstance page(Form form) {
        return screens.screen("factor-change").data("form", form).data("removing", false);
    }
}
