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
import org.concord.alert.ConsultAlertTest;
import org.concord.alert.StartAlertTest;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Test alerts: one is sent to everybody who must answer, and its page says whom it reached. */
@Path(AlertTestsPage.PATH)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
public class AlertTestsPage {
    static final String PATH = "/console/administration/alert-tests";

    private final Screens screens;
    private final Submission submission;
    private final StartAlertTest start;
    private final ConsultAlertTest tests;
    private final AlertTestRows rows;

    AlertTestsPage(
            Screens screens, Submission submission, StartAlertTest start, ConsultAlertTest tests, AlertTestRows rows) {
        this.screens = screens;
        this.submission = submission;
        this.start = start;
        this.tests = tests;
        this.rows = rows;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, page(cursor, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> screens.done(PATH + "/" + start.start(), Done.TEST_SENT),
                again -> page(null, again));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return screens.answer(200, screens.wide("alert-test").data("report", rows.report(tests.report(id))));
    }

    private TemplateInstance page(@Nullable String cursor, Form form) {
        return screens.wide("alert-tests")
                .data("page", rows.list(tests.list(Page.DEFAULT_LIMIT, cursor)))
                .data("form", form);
    }
}
