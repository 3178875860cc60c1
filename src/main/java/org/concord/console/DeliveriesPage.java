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
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.delivery.RetryDelivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Messages that did not get through, and trying them again. What they say, and to which address, is not shown. */
@Path(DeliveriesPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class DeliveriesPage {
    static final String PATH = "/console/administration/deliveries";

    private final Screens screens;
    private final Submission submission;
    private final DeliveryLines lines;
    private final RetryDelivery retry;
    private final CurrentActor actor;

    DeliveriesPage(
            Screens screens, Submission submission, DeliveryLines lines, RetryDelivery retry, CurrentActor actor) {
        this.screens = screens;
        this.submission = submission;
        this.lines = lines;
        this.retry = retry;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, page(cursor, Form.empty()));
    }

    @POST
    @Path("/{id}/retries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retry(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    retry.retry(id);
                    return screens.done(PATH, Done.RETRIED);
                },
                again -> page(null, again));
    }

    private TemplateInstance page(@Nullable String cursor, Form form) {
        return screens.wide("deliveries")
                .data("page", lines.failed(cursor))
                .data("mayRetry", actor.person().is(Role.ADMINISTRATOR))
                .data("form", form);
    }
}
