package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.concord.access.Role;
import org.concord.casework.ReasonRequest;
import org.concord.casework.SayOnce;
import org.concord.platform.Browser;
import org.concord.platform.Validation;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opening a case that is not one's own to see, because somebody is in danger now: with its full reference and a reason, as the API does. */
@Path("/console/break-glass")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class BreakGlassPage {
    private static final Map<String, String> LABELS = Map.of("reference", "Reference", "reason", "Reason");

    private final Screens screens;
    private final Submission submission;
    private final SayOnce say;

    BreakGlassPage(Screens screens, Submission submission, SayOnce say) {
        this.screens = screens;
        this.submission = submission;
        this.say = say;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, page(Form.holding(Map.of("once", Browser.newSecret()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response breakGlass(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> broken(Typed.of(form)), this::page);
    }

    private Response broken(Typed typed) {
        String reference = typed.text("reference");
        new Validation()
                .check(reference != null, "/reference", "is needed in full")
                .refuseIfFailed();
        var answer = say.breakGlass(
                Objects.requireNonNull(reference), new ReasonRequest(typed.text("reason")), typed.text("once"));
        return screens.done(CasePage.of(answer.body().reference()), Done.GLASS_BROKEN);
    }

    private TemplateInstance page(Form form) {
        return screens.screen("break-glass").data("form", form);
    }
}
