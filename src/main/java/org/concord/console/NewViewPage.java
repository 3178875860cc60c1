package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.SaveView;
import org.concord.casework.SavedViewForms;
import org.concord.casework.SavedViewRequest;
import org.concord.place.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the filters and the order of the queue are kept under a name. */
@Path(KnownViews.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewViewPage {
    private final Submission submission;
    private final QueueList list;
    private final SaveView save;
    private final SavedViewForms forms;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    NewViewPage(
            Submission submission,
            QueueList list,
            SaveView save,
            SavedViewForms forms,
            WorkingTime workingTime,
            CurrentActor actor) {
        this.submission = submission;
        this.list = list;
        this.save = save;
        this.forms = forms;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> form) {
        QueueQuery query = QueueQuery.ofForm(form);
        return submission.take(
                form, QueueTags.LABELS, () -> saved(query, Typed.of(form)), wrong -> list.under(query, wrong));
    }

    private Response saved(QueueQuery query, Typed typed) {
        SavedViewRequest request = new SavedViewRequest(
                typed.text("name"), typed.ticked("shared"), new LinkedHashMap<>(query.asked(workingTime.zone())));
        save.save(actor.person(), request, forms.read(request), typed.text("once"));
        return list.done(query, Done.VIEW_SAVED);
    }
}
