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
import java.util.UUID;
import java.util.function.Supplier;
import org.concord.access.Role;
import org.concord.platform.AnswerOnce;
import org.concord.tension.EventCopyRequest;
import org.concord.tension.TensionEventView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One event: what was seen, looking at it again, changing it, and planning it for the next time. */
@Path(EventsPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class EventPage {
    private final Screens screens;
    private final Submission submission;
    private final EventActs acts;
    private final EventWords words;
    private final CalendarChoices choices;

    EventPage(Screens screens, Submission submission, EventActs acts, EventWords words, CalendarChoices choices) {
        this.screens = screens;
        this.submission = submission;
        this.acts = acts;
        this.words = words;
        this.choices = choices;
    }

    static String of(UUID id) {
        return EventsPage.PATH + "/" + id;
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
            acts.change().change(id, Versions.of(form), EventFields.read(form));
            return screens.done(of(id), Done.SAVED);
        });
    }

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response review(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return take(id, form, () -> {
            acts.review().review(id, EventFields.review(form), form.getFirst("once"));
            return screens.done(of(id), Done.EVENT_REVIEWED);
        });
    }

    @POST
    @Path("/copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response copy(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return take(id, form, () -> {
            AnswerOnce.Answered<TensionEventView> next =
                    acts.add().copy(id, new EventCopyRequest(null), form.getFirst("once"));
            return screens.done(of(next.body().id()), Done.EVENT_COPIED);
        });
    }

    private Response take(UUID id, MultivaluedMap<String, String> form, Supplier<Response> act) {
        return submission.take(form, EventFields.LABELS, act, again -> screen(id, again));
    }

    private TemplateInstance screen(UUID id, Form form) {
        TensionEventView now = acts.consult().one(id);
        return screens.screen("tension-event")
                .data("event", words.of(now))
                .data("reviews", now.reviews().stream().map(words::of).toList())
                .data("due", words.due(now))
                .data("findings", words.findings())
                .data("kinds", words.kinds(now))
                .data("statuses", words.statuses())
                .data("wards", choices.wards(now.wards()))
                .data("strands", choices.strands(now.strands()))
                .data("changing", form.fields().containsKey("title"))
                .data("form", Versions.on(now.version(), Once.on(EventFields.over(now, form))));
    }
}
