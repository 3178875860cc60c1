package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultNetwork;
import org.concord.tension.LogNetworkContact;
import org.concord.tension.NetworkContactView;
import org.concord.tension.NetworkLogRequest;
import org.concord.tension.NetworkLogView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One trusted contact and what was spoken with them. Shown, it is a reading of both; once their consent has run out, nothing of them is shown. */
@Path(NetworkPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NetworkContactPage {
    private final Screens screens;
    private final Submission submission;
    private final ConsultNetwork consult;
    private final LogNetworkContact log;
    private final NetworkFields fields;
    private final NetworkWords words;

    NetworkContactPage(
            Screens screens,
            Submission submission,
            ConsultNetwork consult,
            LogNetworkContact log,
            NetworkFields fields,
            NetworkWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.log = log;
        this.fields = fields;
        this.words = words;
    }

    /** Where a contact is. */
    static String of(UUID id) {
        return NetworkPage.PATH + "/" + id;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, screen(id, cursor, Form.empty()));
    }

    @POST
    @Path("/log")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                NetworkFields.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    NetworkLogRequest request = fields.talk(typed);
                    typed.validation().refuseIfFailed();
                    ActScreens.inWords(() -> log.log(id, request, typed.text(ActScreens.ONCE)), form);
                    return screens.done(of(id), Done.CONTACT_LOGGED);
                },
                again -> screen(id, null, again));
    }

    private TemplateInstance screen(UUID id, @Nullable String cursor, Form form) {
        NetworkContactView contact = consult.one(id);
        Page<NetworkLogView> talks = consult.log(id, Page.DEFAULT_LIMIT, cursor);
        return screens.screen("network-contact")
                .data("form", Once.on(form))
                .data("contact", words.of(contact))
                .data("talks", talks.items().stream().map(words::of).toList())
                .data("next", talks.nextCursor())
                .data("later", cursor != null)
                .data("ways", NetworkFields.TALKS)
                .data("abouts", fields.abouts());
    }
}
