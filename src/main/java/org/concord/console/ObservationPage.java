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
import org.concord.access.Role;
import org.concord.tension.ConsultObservations;
import org.concord.tension.ReviewObservation;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One observation, and the form with which somebody says whether it still holds. */
@Path(ObservationsPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ObservationPage {
    private final Screens screens;
    private final Submission submission;
    private final ConsultObservations consult;
    private final ReviewObservation review;
    private final ObservationWords words;

    ObservationPage(
            Screens screens,
            Submission submission,
            ConsultObservations consult,
            ReviewObservation review,
            ObservationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.review = review;
        this.words = words;
    }

    /** Where the page of an observation is. */
    static String of(UUID id) {
        return ObservationsPage.PATH + "/" + id;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        return screens.answer(200, screen(id, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response review(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ObservationFields.LABELS,
                () -> ActScreens.inWords(() -> reviewed(Typed.of(form), id), form),
                again -> screen(id, again));
    }

    private Response reviewed(Typed typed, UUID id) {
        review.review(id, ObservationFields.review(typed), typed.text(ActScreens.ONCE));
        return screens.done(of(id), Done.OBSERVATION_REVIEWED);
    }

    private TemplateInstance screen(UUID id, Form form) {
        return screens.screen("observation")
                .data("row", words.of(consult.one(id)))
                .data("form", Once.on(form))
                .data("outcomes", ObservationLabels.outcomes())
                .data("sources", ObservationLabels.sourcesOfOthers())
                .data("certainties", ObservationLabels.certainties());
    }
}
