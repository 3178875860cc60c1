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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.casework.AssignCase;
import org.concord.casework.AssignmentRequest;
import org.concord.casework.CaseItem;
import org.concord.casework.SeenCases;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is to have a case; or it is given back. */
@Path("/console/cases/{reference}/assign")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AssignPage {
    private static final String OFFICER = "officerId";
    private static final String NOBODY = "nobody";
    private static final Map<String, String> LABELS = Map.of(OFFICER, "The officer", "reason", "The reason");

    private final ActScreens screens;
    private final OfficerChoices officers;
    private final AssignCase assign;

    AssignPage(ActScreens screens, OfficerChoices officers, AssignCase assign) {
        this.screens = screens;
        this.officers = officers;
        this.assign = assign;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assign(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::assigned, again -> screen(reference, again)));
    }

    private Response assigned(Typed typed, SeenCases.Listed at) {
        boolean back = NOBODY.equals(typed.text(OFFICER));
        typed.validation().check(typed.text(OFFICER) != null, "/" + OFFICER, "has to be chosen");
        AssignmentRequest request = new AssignmentRequest(back ? null : typed.id(OFFICER), typed.text("reason"));
        typed.validation().refuseIfFailed();
        assign.assign(at.item().reference(), typed.ifMatch(), request);
        return screens.back(at, back ? Done.GIVEN_BACK : Done.ASSIGNED);
    }

    private TemplateInstance screen(String reference, Form form) {
        SeenCases.Listed at = screens.find(reference);
        return screens.screen("assign", at.item(), form).data("officers", choices(at));
    }

    private List<Choice> choices(SeenCases.Listed at) {
        List<Choice> choices = new ArrayList<>(officers.workingOn(at.id()));
        CaseItem.AssigneeView now = at.item().assignee();
        if (now != null) {
            choices.add(new Choice(NOBODY, "Nobody: give it back"));
        }
        return choices;
    }
}
