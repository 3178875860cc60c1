package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.tension.ObservationCertainty;
import org.concord.tension.ObservationMarking;
import org.concord.tension.ObservationSource;
import org.concord.tension.RecordObservation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Something was observed; entered in under a minute, and never about a person. */
@Path(NewObservationPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewObservationPage {
    static final String PATH = ObservationsPage.PATH + "/new";

    private final Screens screens;
    private final Submission submission;
    private final RecordObservation add;
    private final ObservationChoices choices;

    NewObservationPage(Screens screens, Submission submission, RecordObservation add, ObservationChoices choices) {
        this.screens = screens;
        this.submission = submission;
        this.add = add;
        this.choices = choices;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@QueryParam("ward") @Nullable String ward) {
        return screens.answer(200, screen(usual(ward)));
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
        UUID id = add.record(ObservationFields.observation(typed), typed.text(ActScreens.ONCE))
                .body()
                .id();
        return screens.done(ObservationPage.of(id), Done.OBSERVED);
    }

    /** What is so most of the time; whoever comes from a ward, or has one alone, need not choose it. */
    private Form usual(@Nullable String from) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("source", ObservationSource.DIRECT.name());
        fields.putSingle("certainty", ObservationCertainty.UNKNOWN.name());
        fields.putSingle("marking", ObservationMarking.OFFICIAL.name());
        fields.putSingle("observedOn", choices.today());
        List<Choice> wards = choices.wards();
        wards.stream()
                .map(Choice::value)
                .filter(code -> wards.size() == 1 || code.equals(from))
                .forEach(code -> fields.putSingle("wards", code));
        return new Form(fields, List.of());
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("observation-new")
                .data("form", Once.on(form))
                .data("wards", choices.wards())
                .data("bases", ObservationLabels.bases())
                .data("sources", ObservationLabels.sources())
                .data("certainties", ObservationLabels.certainties())
                .data("markings", ObservationLabels.markings())
                .data("indicators", choices.indicators())
                .data("officers", choices.officers());
    }
}
