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
import java.util.Map;
import org.concord.access.BeforeFactor;
import org.concord.access.Role;
import org.concord.officer.ChangePassword;
import org.concord.officer.OwnProof;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Another password. */
@Path("/console/account/password")
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
public class PasswordPage {
    private static final Map<String, String> LABELS =
            Map.of("password", "Your password now", "newPassword", "The new password");

    private final Screens screens;
    private final Submission submission;
    private final OwnProof proof;
    private final ChangePassword change;

    PasswordPage(Screens screens, Submission submission, OwnProof proof, ChangePassword change) {
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

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> changed(form), wrong -> page(Form.blank(wrong.wrong())));
    }

    private Response changed(MultivaluedMap<String, String> form) {
        String wanted = form.getFirst("newPassword");
        ChangePassword.requirePossible(wanted);
        OwnProof.Proven proven = proof.byPassword(form.getFirst("password"));
        change.change(proven, change.chosen(String.valueOf(wanted)));
        return screens.done(AccountPage.PATH, Done.PASSWORD_CHANGED);
    }

    private TemplateInstance page(Form form) {
        return screens.screen("password").data("form", form);
    }
}
