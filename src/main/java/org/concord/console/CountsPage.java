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
import org.concord.access.Role;
import org.concord.tension.ConsultCountChecks;
import org.concord.tension.RebuildCounts;
import org.concord.tension.VerifyCounts;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether reports are counted as they have to be, as the night found it; to be compared again, and to be put right. */
@Path(CountsPage.PATH)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
public class CountsPage {
    static final String PATH = "/console/administration/counts";

    private final Screens screens;
    private final Submission submission;
    private final ConsultCountChecks consult;
    private final VerifyCounts verify;
    private final RebuildCounts rebuild;
    private final AdministrationWords words;

    CountsPage(
            Screens screens,
            Submission submission,
            ConsultCountChecks consult,
            VerifyCounts verify,
            RebuildCounts rebuild,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.verify = verify;
        this.rebuild = rebuild;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        return screens.answer(200, screen(Form.empty()));
    }

    @POST
    @Path("/verifications")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response verify(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    verify.verify();
                    return screens.done(PATH, Done.COUNTS_VERIFIED);
                },
                this::screen);
    }

    @POST
    @Path("/rebuilds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rebuild(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    rebuild.rebuild();
                    return screens.done(PATH, Done.COUNTS_REBUILT);
                },
                this::screen);
    }

    private TemplateInstance screen(Form form) {
        var last = consult.last();
        return screens.screen("tension-counts")
                .data("form", form)
                .data("checked", last.map(one -> words.time(one.checkedAt())).orElse(null))
                .data(
                        "wrong",
                        last.filter(one -> !one.verified())
                                .map(one -> ServiceFailures.wrong(one, words))
                                .orElse(null));
    }
}
