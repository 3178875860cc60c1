package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concord.access.Role;
import org.concord.tension.AddTensionAction;
import org.concord.tension.TensionActionRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form that adds something to be done about tension; the address may say why. */
@Path(TensionActionsPage.PATH + "/new")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewTensionActionPage {
    private final Screens screens;
    private final Submission submission;
    private final AddTensionAction add;
    private final TensionActionFields fields;
    private final TensionActionWords words;
    private final TensionWards wards;

    NewTensionActionPage(
            Screens screens,
            Submission submission,
            AddTensionAction add,
            TensionActionFields fields,
            TensionActionWords words,
            TensionWards wards) {
        this.screens = screens;
        this.submission = submission;
        this.add = add;
        this.fields = fields;
        this.words = words;
        this.wards = wards;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@Context UriInfo uri) {
        return screens.answer(200, screen(fields.because(uri.getQueryParameters())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                TensionActionFields.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    TensionActionRequest request = fields.asNew(typed);
                    typed.validation().refuseIfFailed();
                    ActScreens.inWords(() -> add.add(request, typed.text(ActScreens.ONCE)), form);
                    return screens.done(TensionActionsPage.PATH, Done.TENSION_ACTION_ADDED);
                },
                this::screen);
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("tension-action-new")
                .data("form", Once.on(form))
                .data("because", TensionActionWords.because(TensionActionFields.because(Typed.of(form.fields()))))
                .data("kinds", words.kinds())
                .data("wards", wards.own())
                .data("owners", wards.owners());
    }
}
