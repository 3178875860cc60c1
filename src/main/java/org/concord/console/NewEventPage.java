package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.tension.AddEvent;
import org.concord.tension.EventStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An event that may raise tension is put into the calendar. */
@Path(EventsPage.PATH + "/new")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewEventPage {
    private final Screens screens;
    private final Submission submission;
    private final AddEvent add;
    private final EventWords words;
    private final CalendarChoices choices;

    NewEventPage(Screens screens, Submission submission, AddEvent add, EventWords words, CalendarChoices choices) {
        this.screens = screens;
        this.submission = submission;
        this.add = add;
        this.words = words;
        this.choices = choices;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, screen(Form.holding(Map.of("status", EventStatus.PLANNED.name()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                EventFields.LABELS,
                () -> screens.done(
                        EventPage.of(add.add(EventFields.read(form), form.getFirst("once"))
                                .body()
                                .id()),
                        Done.EVENT_ADDED),
                this::screen);
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("tension-event-new")
                .data("form", Once.on(form))
                .data("kinds", words.kinds(null))
                .data("statuses", words.statuses())
                .data("wards", choices.wards(List.of()))
                .data("strands", choices.strands(List.of()));
    }
}
