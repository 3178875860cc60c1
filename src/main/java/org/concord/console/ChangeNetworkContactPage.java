package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.tension.ChangeNetworkContact;
import org.concord.tension.ConsultNetwork;
import org.concord.tension.NetworkContactRequest;
import org.concord.tension.NetworkContactView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is known of a trusted contact becomes different. Shown, it is a reading of them. */
@Path(NetworkPage.PATH + "/{id}/change")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ChangeNetworkContactPage {
    private final Screens screens;
    private final Submission submission;
    private final ConsultNetwork consult;
    private final ChangeNetworkContact change;
    private final TensionWards wards;

    ChangeNetworkContactPage(
            Screens screens,
            Submission submission,
            ConsultNetwork consult,
            ChangeNetworkContact change,
            TensionWards wards) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.change = change;
        this.wards = wards;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        return screens.answer(200, screen(id, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                NetworkFields.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    NetworkContactRequest request = NetworkFields.contact(typed, null);
                    typed.validation().refuseIfFailed();
                    change.change(id, Versions.of(form), request);
                    return screens.done(NetworkContactPage.of(id), Done.SAVED);
                },
                again -> screen(id, again));
    }

    private TemplateInstance screen(UUID id, @Nullable Form typed) {
        NetworkContactView now = consult.one(id);
        return screens.screen("network-contact-change")
                .data("form", Versions.on(now.version(), typed == null ? NetworkFields.of(now) : typed))
                .data("path", NetworkContactPage.of(id))
                .data("open", now.name() != null)
                .data("wards", wards.ownAnd(now.wards()))
                .data("vettings", NetworkFields.VETTINGS);
    }
}
