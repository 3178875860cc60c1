package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.concord.tension.RecordObservation;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** There was nothing to observe: two clicks from the list, with the caller's wards and this week chosen already. */
@Path(NilReturnPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NilReturnPage {
    static final String PATH = ObservationsPage.PATH + "/nil";

    private final Screens screens;
    private final Submission submission;
    private final RecordObservation add;
    private final ObservationChoices choices;

    NilReturnPage(Screens screens, Submission submission, RecordObservation add, ObservationChoices choices) {
        this.screens = screens;
        this.submission = submission;
        this.add = add;
        this.choices = choices;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, screen(usual()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ObservationFields.LABELS,
                () -> ActScreens.inWords(() -> added(Typed.of(form)), form),
                this::screen);
    }

    private Response added(Typed typed) {
        add.record(ObservationFields.nil(typed), typed.text(ActScreens.ONCE));
        return screens.done(ObservationsPage.PATH, Done.NIL_RETURNED);
    }

    private Form usual() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("week", choices.weeks().getFirst().value());
        if (!choices.everyWard()) {
            choices.wards().forEach(ward -> fields.add("wards", ward.value()));
        }
        return new Form(fields, List.of());
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("observation-nil")
                .data("form", Once.on(form))
                .data("wards", choices.wards())
                .data("weeks", choices.weeks());
    }
}
