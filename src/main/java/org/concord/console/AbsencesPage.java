package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.officer.AbsenceForms;
import org.concord.officer.AbsenceRequest;
import org.concord.officer.ChangeAbsence;
import org.concord.officer.PlanAbsence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** An officer's days off, and who stands in. */
@Path(AbsencesPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class AbsencesPage {
    static final String PATH = OfficersPage.PATH + "/{id}/absences";

    static final Map<String, String> LABELS =
            Map.of("from", "First day away", "until", "First day back", "cover", "Who stands in");

    private final Screens screens;
    private final Submission submission;
    private final AbsenceForms forms;
    private final PlanAbsence plan;
    private final ChangeAbsence change;
    private final AbsenceRows rows;

    AbsencesPage(
            Screens screens,
            Submission submission,
            AbsenceForms forms,
            PlanAbsence plan,
            ChangeAbsence change,
            AbsenceRows rows) {
        this.screens = screens;
        this.submission = submission;
        this.forms = forms;
        this.plan = plan;
        this.change = change;
        this.rows = rows;
    }

    @GET
    @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, page(id, cursor, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> added(id, form), again -> page(id, null, again));
    }

    @POST
    @Path("/{absence}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(
            @PathParam("id") UUID id, @PathParam("absence") UUID absence, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> {
                    change.remove(id, absence, Versions.of(form));
                    return screens.done(path(id), Done.REMOVED);
                },
                again -> page(id, null, new Form(Form.empty().fields(), again.wrong())));
    }

    private Response added(UUID id, MultivaluedMap<String, String> form) {
        plan.plan(forms.read(id, typed(form)), form.getFirst("once"));
        return screens.done(path(id), Done.SAVED);
    }

    static AbsenceRequest typed(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        AbsenceRequest wanted = new AbsenceRequest(typed.day("from"), typed.day("until"), typed.id("cover"));
        typed.validation().refuseIfFailed();
        return wanted;
    }

    static String path(UUID id) {
        return OfficersPage.PATH + "/" + id + "/absences";
    }

    private TemplateInstance page(UUID id, @Nullable String cursor, Form form) {
        return rows.on(screens.wide("absences"), id, cursor).data("form", Once.on(form));
    }
}
