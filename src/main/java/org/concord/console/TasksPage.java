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
import org.concord.access.Role;
import org.concord.casework.ChangeTask;
import org.concord.casework.ConsultTasks;
import org.concord.casework.TaskChangeRequest;
import org.concord.casework.TaskState;
import org.concord.casework.TaskView;
import org.concord.platform.ETags;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the officer has to do, the most pressing first, over all cases; done by one press, and taken up again by another. */
@Path(TasksPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TasksPage {
    static final String PATH = "/console/tasks";
    static final Map<String, List<String>> MINE = Map.of("owner", List.of("me"));

    private static final String AT_ONCE = "50";
    private static final int LATELY = 10;

    private final Screens screens;
    private final Submission submission;
    private final ConsultTasks tasks;
    private final ChangeTask change;
    private final TaskCards cards;

    TasksPage(Screens screens, Submission submission, ConsultTasks tasks, ChangeTask change, TaskCards cards) {
        this.screens = screens;
        this.submission = submission;
        this.tasks = tasks;
        this.change = change;
        this.cards = cards;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, screen(Form.empty(), cursor));
    }

    @POST
    @Path("/{reference}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("reference") String reference, @PathParam("id") String id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of("state", "The task"),
                () -> changed(reference, id, Typed.of(form)),
                again -> screen(again, null));
    }

    private Response changed(String reference, String id, Typed typed) {
        TaskState state = typed.choice("state", TaskState.class);
        Integer version = typed.number("version");
        typed.validation().refuseIfFailed();
        TaskView task = change.change(
                reference,
                Addressed.id(id),
                version == null ? null : ETags.of(version),
                new TaskChangeRequest(null, null, null, state));
        return screens.done(
                "inbox".equals(typed.text("from")) ? InboxPage.PATH : PATH,
                task.state() == TaskState.OPEN ? Done.TASK_OPEN : Done.TASK_DONE);
    }

    private TemplateInstance screen(Form form, @Nullable String cursor) {
        Page<TaskView> open = tasks.list(MINE, AT_ONCE, cursor);
        List<TaskView> ended = cursor == null ? tasks.endedByMe(LATELY) : List.of();
        return screens.screen("tasks")
                .data("form", form)
                .data("first", cursor == null)
                .data("open", open.items().stream().map(cards::of).toList())
                .data("nextCursor", open.nextCursor())
                .data("ended", ended.stream().map(cards::of).toList());
    }
}
