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
import org.concord.officer.ChangeFactor;
import org.concord.officer.OwnProof;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One's own second factor is put away. */
@Path("/console/account/factor/remove")
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
public class RemoveFactorPage {
    static final Map<String, String> LABELS = Map.of("password", "Your password", "otp", "The code");

    private final Screens screens;
    private final Submission submission;
    private final OwnProof proof;
    private final ChangeFactor change;

    RemoveFactorPage(Screens screens, Submission submission, OwnProof proof, ChangeFactor change) {
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
    public Response remove(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> removed(form), wrong -> page(Form.blank(wrong.wrong())));
    }

    private Response removed(MultivaluedMap<String, String> form) {
        change.remove(proof.byPasswordAndCode(form.getFirst("password"), form.getFirst("otp")));
        return screens.done(AccountPage.PATH, Done.FACTOR_REMOVED);
    }

    private TemplateInstance page(Form form) {
        return screens.screen("factor-change").data("form", form).data("removing", true);
    }
}
