package org.concord.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Whether alerts reach those who must answer: tried out every month. */
@Path("/api/v1/alert-tests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
public class AlertTestResource {
    private final StartAlertTest start;
    private final ConsultAlertTest consult;

    AlertTestResource(StartAlertTest start, ConsultAlertTest consult) {
        this.start = start;
        this.consult = consult;
    }

    @POST
    @Operation(
            summary =
                    "Sends a test alert, marked as one, to everybody on duty and every coordinator by every way there is")
    public Response startAlertTest() {
        UUID test = start.start();
        return Response.created(URI.create("/api/v1/alert-tests/" + test))
                .entity(consult.report(test))
                .build();
    }

    @GET
    @Operation(summary = "Test alerts, the newest first")
    public Page<AlertTestView> listAlertTests(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(Page.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Who was told by which way, and who answered after how long")
    public AlertTestView.Report readAlertTest(@PathParam("id") UUID id) {
        return consult.report(id);
    }
}
