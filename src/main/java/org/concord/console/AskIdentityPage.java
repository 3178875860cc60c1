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
import org.concord.access.Role;
import org.concord.casework.AskForIdentity;
import org.concord.casework.ConsultIdentityRequests;
import org.concord.casework.IdentityPurposeRequest;
import org.concord.casework.OpenIdentity;
import org.concord.casework.SeenCases;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An officer asks to see who told us, and finds here what became of it. Nothing of who it is stands on this page. */
@Path("/console/cases/{reference}/identity-requests")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AskIdentityPage {
    private static final Map<String, String> LABELS = Map.of("purpose", "What it is for");

    private final ActScreens screens;
    private final AskForIdentity ask;
    private final ConsultIdentityRequests consult;
    private final OpenIdentity open;
    private final IdentityRequestWords words;

    AskIdentityPage(
            ActScreens screens,
            AskForIdentity ask,
            ConsultIdentityRequests consult,
            OpenIdentity open,
            IdentityRequestWords words) {
        this.screens = screens;
        this.ask = ask;
        this.consult = consult;
        this.open = open;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, ActScreens.fresh()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::asked, again -> screen(reference, again)));
    }

    private Response asked(Typed typed, SeenCases.Listed at) {
        String reference = at.item().reference();
        ask.ask(reference, new IdentityPurposeRequest(typed.text("purpose")), typed.text(ActScreens.ONCE));
        return screens.done(CasePage.of(reference) + "/identity-requests", Done.IDENTITY_ASKED);
    }

    private TemplateInstance screen(String reference, Form form) {
        List<IdentityRequestWords.Line> own =
                words.of(consult.own(reference, Page.MAX_LIMIT, null).items()).reversed();
        return screens.screen("identity", screens.find(reference).item(), form)
                .data("standing", open.standing(reference))
                .data("own", own)
                .data("waiting", own.stream().anyMatch(IdentityRequestWords.Line::waits));
    }
}
