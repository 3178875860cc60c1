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
import org.concord.casework.NoteAudience;
import org.concord.casework.NoteRequest;
import org.concord.casework.SeenCases;
import org.concord.casework.WriteNote;
import org.concord.platform.Browser;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A note about a case. */
@Path("/console/cases/{reference}/note")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NotePage {
    private static final Map<String, String> LABELS = Map.of("text", "The note", "audience", "Who reads it");

    private final ActScreens screens;
    private final WriteNote write;

    NotePage(ActScreens screens, WriteNote write) {
        this.screens = screens;
        this.write = write;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        Form form =
                Form.holding(Map.of(ActScreens.ONCE, Browser.newSecret(), "audience", NoteAudience.INTERNAL.name()));
        return screens.shown(screen(reference, form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::written, again -> screen(reference, again)));
    }

    private Response written(Typed typed, SeenCases.Listed at) {
        NoteRequest note = new NoteRequest(typed.text("text"), typed.choice("audience", NoteAudience.class));
        typed.validation().refuseIfFailed();
        write.write(at.item().reference(), note, typed.text(ActScreens.ONCE));
        return screens.back(at, Done.NOTED);
    }

    private TemplateInstance screen(String reference, Form form) {
        return screens.screen("note", screens.find(reference).item(), form)
                .data("audiences", ActLabels.choices(NoteAudience.values(), ActLabels::of));
    }
}
