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
import java.util.function.Supplier;
import org.concord.access.Role;
import org.concord.tension.LineDecisionRequest;
import org.concord.tension.RumourChangeRequest;
import org.concord.tension.RumourView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One rumour: what is known of it, the line against it, and a second person's word on that. */
@Path(RumoursPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class RumourPage {
    private static final List<Choice> DECISIONS =
            List.of(new Choice("yes", "It may be said in public"), new Choice("no", "It must not be said in public"));

    private final Screens screens;
    private final Submission submission;
    private final RumourActs acts;
    private final RumourWords words;
    private final CalendarChoices choices;

    RumourPage(Screens screens, Submission submission, RumourActs acts, RumourWords words, CalendarChoices choices) {
        this.screens = screens;
        this.submission = submission;
        this.acts = acts;
        this.words = words;
        this.choices = choices;
    }

    static String of(UUID id) {
        return RumoursPage.PATH + "/" + id;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return screens.answer(200, screen(id, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return take(id, form, () -> {
            acts.change().change(id, Versions.of(form), RumourFields.asChange(form));
            return screens.done(of(id), Done.SAVED);
        });
    }

    @POST
    @Path("/line")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return take(id, form, () -> {
            RumourChangeRequest request = RumourFields.asLine(form);
            acts.change().change(id, Versions.of(form), request);
            return screens.done(of(id), "".equals(request.line()) ? Done.REMOVED : Done.LINE_WRITTEN);
        });
    }

    @POST
    @Path("/line/decisions")
    @RolesAllowed(Role.Name.COORDINATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return take(id, form, () -> {
            LineDecisionRequest request = RumourFields.decision(form);
            acts.decide().decide(id, request);
            return screens.done(
                    of(id), Boolean.TRUE.equals(request.approve()) ? Done.LINE_APPROVED : Done.LINE_REFUSED);
        });
    }

    private Response take(UUID id, MultivaluedMap<String, String> form, Supplier<Response> act) {
        return submission.take(form, RumourFields.LABELS, act, again -> screen(id, again));
    }

    private TemplateInstance screen(UUID id, Form form) {
        RumourView now = acts.consult().one(id);
        return screens.screen("tension-rumour")
                .data("rumour", words.of(now))
                .data("decisions", DECISIONS)
                .data("channels", words.channels())
                .data("spreads", words.spreads())
                .data("statuses", words.statuses())
                .data("wards", choices.wards(now.wards()))
                .data("changing", form.fields().containsKey("text"))
                .data("form", Versions.on(now.version(), RumourFields.over(now, form)));
    }
}
