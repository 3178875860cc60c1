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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.ChangeTask;
import org.concord.casework.ConsultThread;
import org.concord.casework.SeenCases;
import org.concord.casework.TaskChangeRequest;
import org.concord.casework.TaskState;
import org.concord.casework.TaskView;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is to be done for a case, by the time it is due; each is ended, called off or taken up again where it stands. */
@Path("/console/cases/{reference}/tasks")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseTasksPage {
    private final ActScreens screens;
    private final ConsultThread consult;
    private final ChangeTask change;
    private final CaseLines lines;

    CaseTasksPage(ActScreens screens, ConsultThread consult, ChangeTask change, CaseLines lines) {
        this.screens = screens;
        this.consult = consult;
        this.change = change;
        this.lines = lines;
    }

    /** One task. */
    public record Row(
            UUID id,
            String title,
            String owner,
            String due,
            boolean overdue,
            String state,
            boolean open,
            int version) {}

    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        return screens.shown(screen(reference, cursor, Form.empty()));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("reference") String reference, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return screens.take(
                reference,
                form,
                new ActScreens.Act(
                        Map.of(), (typed, at) -> changed(typed, at, id), again -> screen(reference, null, again)));
    }

    private Response changed(Typed typed, SeenCases.Listed at, UUID id) {
        TaskState state = typed.choice("state", TaskState.class);
        typed.validation().refuseIfFailed();
        change.change(at.item().reference(), id, typed.ifMatch(), new TaskChangeRequest(null, null, null, state));
        return screens.done(CasePage.of(at.item().reference()) + "/tasks", Done.TASK_CHANGED);
    }

    private TemplateInstance screen(String reference, @Nullable String cursor, Form form) {
        Page<TaskView> tasks = consult.tasks(reference, Page.DEFAULT_LIMIT, cursor);
        List<Row> rows = tasks.items().stream().map(this::row).toList();
        return screens.wide("tasks", screens.find(reference).item(), form)
                .data("tasks", rows)
                .data("next", tasks.nextCursor());
    }

    private Row row(TaskView task) {
        return new Row(
                task.id(),
                task.title(),
                Objects.requireNonNullElse(task.owner().name(), "an officer"),
                lines.moment(task.dueAt()),
                task.overdue(),
                ActLabels.of(task.state()),
                task.state() == TaskState.OPEN,
                task.version());
    }
}
