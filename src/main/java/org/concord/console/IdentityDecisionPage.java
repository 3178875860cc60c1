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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.CloseIdentity;
import org.concord.casework.ConsultIdentityRequests;
import org.concord.casework.DecideIdentityRequest;
import org.concord.casework.IdentityDecisionRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A custodian decides one request to see who told us, or closes again what was opened by it. */
@Path("/console/identity-requests/{id}")
@RolesAllowed(Role.Name.CUSTODIAN)
public class IdentityDecisionPage {
    private static final Map<String, String> LABELS =
            Map.of("approve", "Your decision", "minutes", "The number of minutes", "reason", "The reason");

    private final Screens screens;
    private final Submission submission;
    private final ConsultIdentityRequests consult;
    private final DecideIdentityRequest decide;
    private final CloseIdentity close;
    private final IdentityRequestWords words;

    IdentityDecisionPage(
            Screens screens,
            Submission submission,
            ConsultIdentityRequests consult,
            DecideIdentityRequest decide,
            CloseIdentity close,
            IdentityRequestWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.decide = decide;
        this.close = close;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        return screens.answer(200, screen(id, Form.holding(Map.of("minutes", words.usualMinutes()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> decided(Typed.of(form), id), again -> screen(id, again));
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> {
                    close.close(id);
                    return screens.done(IdentityRequestsPage.PATH, Done.IDENTITY_CLOSED);
                },
                again -> screen(id, again));
    }

    /** Whoever asked is told why they are refused. */
    private Response decided(Typed typed, UUID id) {
        String said = typed.text("approve");
        String reason = typed.text("reason");
        boolean approve = "yes".equals(said);
        typed.validation().check(said != null, "/approve", "has to be chosen");
        typed.validation().check(said == null || approve || reason != null, "/reason", "is needed to refuse");
        IdentityDecisionRequest request =
                new IdentityDecisionRequest(approve, approve ? typed.number("minutes") : null, reason);
        typed.validation().refuseIfFailed();
        decide.decide(id, request);
        return screens.done(IdentityRequestsPage.PATH, approve ? Done.IDENTITY_GRANTED : Done.IDENTITY_REFUSED);
    }

    private TemplateInstance screen(UUID id, Form form) {
        return screens.screen("identity-request")
                .data("form", form)
                .data("asked", words.of(consult.one(id)))
                .data("decisions", List.of(new Choice("yes", "Open it to them"), new Choice("no", "Refuse")));
    }
}
