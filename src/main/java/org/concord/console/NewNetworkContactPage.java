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
import org.concord.access.Role;
import org.concord.tension.AddNetworkContact;
import org.concord.tension.NetworkContactRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form that enters a trusted contact, with the consent that they gave. */
@Path(NetworkPage.PATH + "/new")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewNetworkContactPage {
    private final Screens screens;
    private final Submission submission;
    private final AddNetworkContact add;
    private final TensionWards wards;

    NewNetworkContactPage(Screens screens, Submission submission, AddNetworkContact add, TensionWards wards) {
        this.screens = screens;
        this.submission = submission;
        this.add = add;
        this.wards = wards;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, screen(Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                NetworkFields.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    NetworkContactRequest request = NetworkFields.contact(typed, NetworkFields.consent(typed));
                    typed.validation().refuseIfFailed();
                    var added = NetworkFields.flat(
                            () -> ActScreens.inWords(() -> add.add(request, typed.text(ActScreens.ONCE)), form));
                    return screens.done(NetworkPage.PATH + "/" + added.body().id(), Done.CONTACT_ADDED);
                },
                this::screen);
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("network-contact-new")
                .data("form", Once.on(form))
                .data("wards", wards.own())
                .data("vettings", NetworkFields.VETTINGS)
                .data("consents", NetworkFields.CONSENTS);
    }
}
