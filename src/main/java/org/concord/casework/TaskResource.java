package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What there is to do, over all cases in the caller's scope. */
@Path("/api/v1/tasks")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
    private final ConsultTasks tasks;

    TaskResource(ConsultTasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Operation(
            summary =
                    "Tasks by the time they are due; an officer's own unless somebody is named, open ones unless states are named")
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "“me” or an id",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = TaskState.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    public Page<TaskView> listTasks(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return tasks.list(uri.getQueryParameters(), limit, cursor);
    }
}
