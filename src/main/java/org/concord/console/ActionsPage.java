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
import java.util.List;
import org.concord.access.Role;
import org.concord.casework.SeenCases;
import org.concord.platform.Page;
import org.concord.referral.ActionRequest;
import org.concord.referral.ActionView;
import org.concord.referral.AddAction;
import org.concord.referral.ConsultActions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is done to resolve the conflict in a case, by the time it is due, and the form that adds to it. Shown, it is a reading of the case. */
@Path("/console/cases/{reference}/actions")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ActionsPage {
    private final ActScreens screens;
    private final ConsultActions consult;
    private final AddAction add;
    private final ActionFields fields;
    private final ActionWords words;
    private final OfficerChoices officers;

    ActionsPage(
            ActScreens screens,
            ConsultActions consult,
            AddAction add,
            ActionFields fields,
            ActionWords words,
            OfficerChoices officers) {
        this.screens = screens;
        this.consult = consult;
        this.add = add;
        this.fields = fields;
        this.words = words;
        this.officers = officers;
    }

    /** Where the actions of a case are. */
    static String of(String reference) {
        return CasePage.of(reference) + "/actions";
    }

    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        return screens.shown(screen(reference, cursor, ActScreens.fresh()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference,
                form,
                new ActScreens.Act(ActionFields.LABELS, this::added, again -> screen(reference, null, again)));
    }

    private Response added(Typed typed, SeenCases.Listed at) {
        ActionRequest request = fields.asNew(typed);
        typed.validation().refuseIfFailed();
        String reference = at.item().reference();
        add.add(reference, request, typed.text(ActScreens.ONCE));
        return screens.done(of(reference), Done.ACTION_ADDED);
    }

    private TemplateInstance screen(String reference, @Nullable String cursor, Form form) {
        Page<ActionView> actions = consult.page(reference, Page.DEFAULT_LIMIT, cursor);
        SeenCases.Listed at = screens.find(reference);
        return screens.wide("actions", at.item(), form)
                .data("actions", actions.items().stream().map(words::of).toList())
                .data("next", actions.nextCursor())
                .data("later", cursor != null)
                .data("kinds", words.kinds())
                .data("points", words.points(List.of()))
                .data("owners", officers.workingOn(at.id()));
    }
}
