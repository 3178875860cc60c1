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
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.casework.TaskState;
import org.concord.platform.Problem;
import org.concord.tension.ApprovePublicLine;
import org.concord.tension.ChangeTensionAction;
import org.concord.tension.TensionActionChangeRequest;
import org.concord.tension.TensionActionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One action about tension: how it goes on, what came of it, what may be said of it in public, and whether a second person agrees to that. */
@Path(TensionActionsPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TensionActionPage {
    private final Screens screens;
    private final Submission submission;
    private final TensionActionScreen screen;
    private final ChangeTensionAction change;
    private final ApprovePublicLine approve;
    private final TensionActionFields fields;

    TensionActionPage(
            Screens screens,
            Submission submission,
            TensionActionScreen screen,
            ChangeTensionAction change,
            ApprovePublicLine approve,
            TensionActionFields fields) {
        this.screens = screens;
        this.submission = submission;
        this.screen = screen;
        this.change = change;
        this.approve = approve;
        this.fields = fields;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        return screens.answer(200, shown(id, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                TensionActionFields.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    TensionActionChangeRequest request = fields.asChange(typed, screen.now(id));
                    typed.validation().refuseIfFailed();
                    if (request.isEmpty()) {
                        throw Problem.VALIDATION_FAILED.because("Nothing is different from what it says now.");
                    }
                    ActScreens.inWords(() -> change.change(id, typed.ifMatch(), request), form);
                    return screens.done(at(id), Done.ACTION_CHANGED);
                },
                again -> shown(id, again));
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response approve(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    ActScreens.inWords(() -> approve.approve(id, Versions.of(form)), form);
                    return screens.done(at(id), Done.LINE_APPROVED);
                },
                again -> shown(id, new Form(fields.of(screen.now(id)).fields(), again.wrong())));
    }

    private TemplateInstance shown(UUID id, @Nullable Form typed) {
        TensionActionView now = screen.now(id);
        return screens.screen("tension-action")
                .data("form", Versions.on(now.version(), typed == null ? fields.of(now) : typed))
                .data("action", screen.card(now))
                .data("version", now.version())
                .data("states", ActLabels.choices(TaskState.values(), ActLabels::of))
                .data("owners", owners(now));
    }

    /** Whoever has it stays to be chosen, although it could not be given to them any more. */
    private List<Choice> owners(TensionActionView now) {
        String owner = now.owner().id().toString();
        List<Choice> all = screen.owners(now);
        return all.stream().anyMatch(one -> one.value().equals(owner))
                ? all
                : Stream.concat(Stream.of(new Choice(owner, Writings.name(now.owner()))), all.stream())
                        .toList();
    }

    private static String at(UUID id) {
        return TensionActionsPage.PATH + "/" + id;
    }
}
