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
import org.concord.place.WorkingTime;
import org.concord.tension.AddRumour;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A rumour is written down. */
@Path(RumoursPage.PATH + "/new")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewRumourPage {
    private final Screens screens;
    private final Submission submission;
    private final AddRumour add;
    private final RumourWords words;
    private final CalendarChoices choices;
    private final WorkingTime workingTime;

    NewRumourPage(
            Screens screens,
            Submission submission,
            AddRumour add,
            RumourWords words,
            CalendarChoices choices,
            WorkingTime workingTime) {
        this.screens = screens;
        this.submission = submission;
        this.add = add;
        this.words = words;
        this.choices = choices;
        this.workingTime = workingTime;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, screen(Form.holding(Map.of("status", "UNVERIFIED", "spread", "UNKNOWN"))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                RumourFields.LABELS,
                () -> screens.done(
                        RumourPage.of(add.add(RumourFields.asNew(form, workingTime.zone()), form.getFirst("once"))
                                .body()
                                .id()),
                        Done.RUMOUR_ADDED),
                this::screen);
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("tension-rumour-new")
                .data("form", Once.on(form))
                .data("channels", words.channels())
                .data("spreads", words.spreads())
                .data("statuses", words.statuses())
                .data("wards", choices.wards(List.of()));
    }
}
