package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.officer.AbsenceForms;
import org.concord.officer.AbsenceView;
import org.concord.officer.ChangeAbsence;
import org.concord.officer.ConsultAbsences;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Days off that are planned already: moved, or covered by somebody else. */
@Path(AbsencesPage.PATH + "/{absence}/change")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class AbsencePage {
    private final Screens screens;
    private final Submission submission;
    private final ConsultAbsences absences;
    private final AbsenceForms forms;
    private final ChangeAbsence change;
    private final AbsenceRows rows;

    AbsencePage(
            Screens screens,
            Submission submission,
            ConsultAbsences absences,
            AbsenceForms forms,
            ChangeAbsence change,
            AbsenceRows rows) {
        this.screens = screens;
        this.submission = submission;
        this.absences = absences;
        this.forms = forms;
        this.change = change;
        this.rows = rows;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID officer, @PathParam("absence") UUID id) {
        AbsenceView now = absences.one(officer, id);
        return screens.answer(200, page(officer, now, holding(now)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") UUID officer, @PathParam("absence") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                AbsencesPage.LABELS,
                () -> {
                    change.change(id, Versions.of(form), forms.read(officer, AbsencesPage.typed(form)));
                    return screens.done(AbsencesPage.path(officer), Done.SAVED);
                },
                again -> page(officer, absences.one(officer, id), again));
    }

    private static Form holding(AbsenceView now) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("from", now.from().toString());
        fields.putSingle("until", now.until().toString());
        if (now.cover() != null) {
            fields.putSingle("cover", now.cover().toString());
        }
        return new Form(fields, List.of());
    }

    private TemplateInstance page(UUID officer, AbsenceView now, Form form) {
        return screens.screen("absence")
                .data("officer", officer)
                .data("absence", now.id())
                .data("covers", rows.covers(officer))
                .data("form", Versions.on(now.version(), form));
    }
}
