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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.alert.AcknowledgeAlert;
import org.concord.alert.AlertView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One alert: what it is about, who has it, its ladder, and the one press that answers it. Messages about it lead here. */
@Path(AlertsPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AlertPage {
    private final Screens screens;
    private final Submission submission;
    private final WholeAlert whole;
    private final AcknowledgeAlert acknowledge;
    private final CurrentActor actor;
    private final Moments moments;

    AlertPage(
            Screens screens,
            Submission submission,
            WholeAlert whole,
            AcknowledgeAlert acknowledge,
            CurrentActor actor,
            Moments moments) {
        this.screens = screens;
        this.submission = submission;
        this.whole = whole;
        this.acknowledge = acknowledge;
        this.actor = actor;
        this.moments = moments;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("id") String id) {
        return screens.answer(200, screen(whole.of(Addressed.id(id)), Form.empty()));
    }

    @POST
    @Path("/acknowledgements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Actor.Person by = actor.person();
        return submission.take(
                form,
                Map.of(),
                () -> {
                    UUID alert = Addressed.id(id);
                    AlertView.Answer answer = acknowledge.acknowledge(alert, by);
                    boolean mine = answer.acknowledgedBy().equals(by.id());
                    return screens.done(AlertsPage.PATH + "/" + alert, mine ? Done.ACKNOWLEDGED : Done.ANSWERED_BEFORE);
                },
                again -> screen(whole.of(Addressed.id(id)), again));
    }

    private TemplateInstance screen(WholeAlert.Shown shown, Form form) {
        AlertView alert = shown.whole().alert();
        return screens.screen("alert")
                .data("form", form)
                .data("card", shown.card())
                .data("sentence", shown.whole().sentence())
                .data("cases", shown.whole().caseReferences())
                .data("answeredBy", answeredBy(shown.whole()))
                .data("answeredAt", said(alert.acknowledgedAt()))
                .data("mine", actor.person().id().equals(alert.acknowledgedBy()))
                .data("climbed", shown.climbed())
                .data("toCome", shown.toCome());
    }

    private static @Nullable String answeredBy(AlertView.Whole whole) {
        return whole.alert().acknowledgedBy() == null
                ? null
                : whole.acknowledgedByName() == null ? "Somebody who has left" : whole.acknowledgedByName();
    }

    private @Nullable String said(@Nullable Instant moment) {
        return moment == null ? null : moments.at(moment);
    }
}
