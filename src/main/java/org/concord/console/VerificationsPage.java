package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.access.Role;
import org.concord.audit.StartVerification;
import org.concord.audit.VerificationRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Proves that nobody changed the trail. It goes on while the auditor looks on, and is shown at once where it is soon over. */
@Path(VerificationsPage.PATH)
@RolesAllowed(Role.Name.AUDITOR)
public class VerificationsPage {
    static final String PATH = AuditPage.PATH + "/verifications";

    /** So that a short trail is answered at once; whoever has to wait longer is shown how far it has come. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}");
    private static final Map<String, String> LABELS = Map.of("size", "The size", "root", "The root");

    private final Screens screens;
    private final Submission submission;
    private final StartVerification verification;
    private final Dates dates;

    VerificationsPage(Screens screens, Submission submission, StartVerification verification, Dates dates) {
        this.screens = screens;
        this.submission = submission;
        this.verification = verification;
        this.dates = dates;
    }

    /** Size and root of an earlier answer may stand in the address: they tell nothing of anybody. */
    @GET
    @Operation(hidden = true)
    public Response ask(@Context UriInfo uri) {
        return screens.answer(200, form(new Form(uri.getQueryParameters(), List.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response verify(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> started(Typed.of(form)), this::form);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response show(@PathParam("id") String id) {
        UUID run = Addressed.id(id);
        StartVerification.Progress progress = verification.find(run).orElse(null);
        return screens.answer(
                progress == null ? 404 : 200,
                screens.screen("audit-verification")
                        .data("run", progress)
                        .data("started", progress == null ? "" : dates.moment(progress.startedAt())));
    }

    private Response started(Typed typed) {
        Long size = size(typed);
        typed.validation().refuseIfFailed();
        UUID id = verification.start(new VerificationRequest(size, typed.text("root")), PATIENCE);
        return screens.seeOther(PATH + "/" + id).build();
    }

    private static @Nullable Long size(Typed typed) {
        String text = typed.text("size");
        boolean readable = text == null || SIZE.matcher(text).matches();
        typed.validation().check(readable, "/size", "is a whole number");
        return text == null || !readable ? null : Long.valueOf(text);
    }

    private TemplateInstance form(Form form) {
        return screens.screen("audit-verify").data("form", form);
    }
}
