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
import org.concord.officer.BeginFactor;
import org.concord.officer.OwnProof;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a second factor is, whether there is one, and where it begins. */
@Path(FactorPage.PATH)
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
public class FactorPage {
    static final String PATH = "/console/account/factor";

    private static final Map<String, String> LABELS = Map.of("password", "Your password");

    private final Screens screens;
    private final Submission submission;
    private final AccountScreen screen;
    private final OwnProof proof;
    private final BeginFactor begin;

    FactorPage(Screens screens, Submission submission, AccountScreen screen, OwnProof proof, BeginFactor begin) {
        this.screens = screens;
        this.submission = submission;
        this.screen = screen;
        this.proof = proof;
        this.begin = begin;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, page(Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> begun(form), wrong -> page(Form.blank(wrong.wrong())));
    }

    private Response begun(MultivaluedMap<String, String> form) {
        begin.begin(proof.byPassword(form.getFirst("password")));
        return screens.seeOther(ConfirmFactorPage.PATH).build();
    }

    private TemplateInstance page(Form form) {
        return screen.withFactor(screens.screen("factor")).data("form", form);
    }
}
