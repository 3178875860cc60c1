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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.access.BeforeFactor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.BeginFactor;
import org.concord.officer.ConfirmFactor;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The telephone is shown the secret, and shows that it knows it. */
@Path(ConfirmFactorPage.PATH)
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
public class ConfirmFactorPage {
    static final String PATH = "/console/account/factor/confirm";

    private static final Map<String, String> LABELS = Map.of("otp", "The code");

    private final Screens screens;
    private final Submission submission;
    private final BeginFactor begin;
    private final ConfirmFactor confirm;
    private final CurrentActor actor;

    ConfirmFactorPage(
            Screens screens, Submission submission, BeginFactor begin, ConfirmFactor confirm, CurrentActor actor) {
        this.screens = screens;
        this.submission = submission;
        this.begin = begin;
        this.confirm = confirm;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        return begin.begun(actor.person().id())
                .map(begun -> screens.answer(200, page(begun, Form.empty())))
                .orElseGet(() -> screens.seeOther(FactorPage.PATH).build());
    }

    /** The recovery codes stand in this answer alone: nothing that is kept could show them again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(MultivaluedMap<String, String> form) {
        Optional<BeginFactor.Begun> begun = begin.begun(actor.person().id());
        return submission.take(
                form,
                LABELS,
                () -> begun.isPresent()
                        ? confirmed(form)
                        : screens.seeOther(FactorPage.PATH).build(),
                wrong -> page(begun.orElseThrow(), Form.blank(wrong.wrong())));
    }

    private Response confirmed(MultivaluedMap<String, String> form) {
        List<String> codes = confirm.confirm(form.getFirst("otp"));
        return screens.answer(200, screens.screen("recovery-codes").data("codes", codes));
    }

    private TemplateInstance page(BeginFactor.Begun begun, Form form) {
        return screens.screen("factor-confirm")
                .data("qr", QrCode.of(begun.uri()))
                .data("secret", begun.secret().replaceAll("(.{4})(?=.)", "$1 "))
                .data("form", form);
    }
}
