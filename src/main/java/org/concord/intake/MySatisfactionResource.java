package org.concord.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One question after a report was closed. */
@Path("/api/v1/my-report/satisfaction")
@RolesAllowed(Role.Name.REPORTER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MySatisfactionResource {
    private final SayHowContent say;
    private final CurrentActor actor;

    MySatisfactionResource(SayHowContent say, CurrentActor actor) {
        this.say = say;
        this.actor = actor;
    }

    @POST
    @Operation(
            summary =
                    "How content the reporter is, from 1 to 5: once after each closing, counted apart from the report")
    @APIResponse(responseCode = "204", description = "It is counted")
    public void sayHowContent(SayHowContent.ContentForm form) {
        say.say(actor.reporter(), form);
    }
}
