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
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.tension.ConsultNetwork;
import org.concord.tension.NetworkConsentRequest;
import org.concord.tension.NetworkContactView;
import org.concord.tension.RenewNetworkConsent;
import org.concord.tension.WithdrawNetworkConsent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A trusted contact agrees anew, or takes their consent back: then all that is kept of them is destroyed. */
@Path(NetworkPage.PATH + "/{id}/consent")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NetworkConsentPage {
    private final Screens screens;
    private final Submission submission;
    private final ConsultNetwork consult;
    private final RenewNetworkConsent renew;
    private final WithdrawNetworkConsent withdraw;
    private final NetworkWords words;

    NetworkConsentPage(
            Screens screens,
            Submission submission,
            ConsultNetwork consult,
            RenewNetworkConsent renew,
            WithdrawNetworkConsent withdraw,
            NetworkWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.renew = renew;
        this.withdraw = withdraw;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        return screens.answer(200, screen(id, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response renew(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                NetworkFields.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    NetworkConsentRequest request = NetworkFields.consent(typed);
                    typed.validation().refuseIfFailed();
                    renew.renew(id, Versions.of(form), request);
                    return screens.done(NetworkContactPage.of(id), Done.CONSENT_RENEWED);
                },
                again -> screen(id, again));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    withdraw.withdraw(id);
                    return screens.done(NetworkContactPage.of(id), Done.CONSENT_WITHDRAWN);
                },
                again -> screen(id, again));
    }

    private TemplateInstance screen(UUID id, Form form) {
        NetworkContactView now = consult.one(id);
        return screens.screen("network-consent")
                .data("form", Versions.on(now.version(), form))
                .data("contact", words.of(now))
                .data("consents", NetworkFields.CONSENTS);
    }
}
