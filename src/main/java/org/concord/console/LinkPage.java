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
import org.concord.access.Role;
import org.concord.casework.LinkKind;
import org.concord.casework.LinkRequest;
import org.concord.casework.SayOnce;
import org.concord.casework.SeenCases;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Another case that belongs to this one. */
@Path("/console/cases/{reference}/link")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class LinkPage {
    private static final Map<String, String> LABELS =
            Map.of("reference", "The reference of the other case", "kind", "How they belong together");

    private final ActScreens screens;
    private final SayOnce say;

    LinkPage(ActScreens screens, SayOnce say) {
        this.screens = screens;
        this.say = say;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, ActScreens.fresh()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::linked, again -> screen(reference, again)));
    }

    private Response linked(Typed typed, SeenCases.Listed at) {
        LinkRequest request = new LinkRequest(typed.text("reference"), typed.choice("kind", LinkKind.class));
        typed.validation().refuseIfFailed();
        say.link(at.item().reference(), request, typed.text(ActScreens.ONCE));
        return screens.back(at, Done.LINKED);
    }

    private TemplateInstance screen(String reference, Form form) {
        return screens.screen("link", screens.find(reference).item(), form)
                .data("kinds", ActLabels.choices(LinkKind.values(), Labels::of));
    }
}
