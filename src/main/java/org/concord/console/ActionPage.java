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
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.casework.SeenCases;
import org.concord.casework.TaskState;
import org.concord.platform.Problem;
import org.concord.referral.ActionChangeRequest;
import org.concord.referral.ActionView;
import org.concord.referral.ChangeAction;
import org.concord.referral.ConsultActions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One action: how it goes on, what came of it, and what may be said of it in public. Shown, it is a reading of the case. */
@Path("/console/cases/{reference}/actions/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ActionPage {
    private final ActScreens screens;
    private final ConsultActions consult;
    private final ChangeAction change;
    private final ActionFields fields;
    private final ActionWords words;
    private final OfficerChoices officers;

    ActionPage(
            ActScreens screens,
            ConsultActions consult,
            ChangeAction change,
            ActionFields fields,
            ActionWords words,
            OfficerChoices officers) {
        this.screens = screens;
        this.consult = consult;
        this.change = change;
        this.fields = fields;
        this.words = words;
        this.officers = officers;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return screens.shown(screen(reference, id, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("reference") String reference, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return screens.take(
                reference,
                form,
                new ActScreens.Act(
                        ActionFields.LABELS,
                        (typed, at) -> changed(typed, at, id),
                        again -> screen(reference, id, again)));
    }

    private Response changed(Typed typed, SeenCases.Listed at, UUID id) {
        String reference = at.item().reference();
        ActionChangeRequest request = fields.asChange(typed, consult.standing(reference, id));
        typed.validation().refuseIfFailed();
        if (request.isEmpty()) {
            throw Problem.VALIDATION_FAILED.because("Nothing is different from what it says now.");
        }
        change.change(reference, id, typed.ifMatch(), request);
        return screens.done(ActionsPage.of(reference), Done.ACTION_CHANGED);
    }

    /** @param typed null for a form that holds how it stands now */
    private TemplateInstance screen(String reference, UUID id, @Nullable Form typed) {
        ActionView action = consult.one(reference, id);
        SeenCases.Listed at = screens.find(reference);
        return screens.screen(
                        "action", at.item(), Versions.on(action.version(), typed == null ? fields.of(action) : typed))
                .data("action", words.of(action))
                .data("states", ActLabels.choices(TaskState.values(), ActLabels::of))
                .data("points", words.points(action.charterPoints()))
                .data("owners", owners(at.id(), action));
    }

    /** Whoever has it stays to be chosen, although it could not be given to them any more. */
    private List<Choice> owners(UUID caseId, ActionView action) {
        String owner = action.owner().id().toString();
        List<Choice> all = officers.workingOn(caseId);
        return all.stream().anyMatch(one -> one.value().equals(owner))
                ? all
                : Stream.concat(Stream.of(new Choice(owner, Writings.name(action.owner()))), all.stream())
                        .toList();
    }
}
