package org.concord.resident;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** After a report was sent: its reference and receipt, a slip to keep, and questions that are kept apart from it. */
@Path("/report")
@PermitAll
public class DonePage {
    private final Pages pages;
    private final Visit visit;
    private final KeepDraft drafts;
    private final AnswerEquality equality;
    private final VisitorReports visitors;

    DonePage(Pages pages, Visit visit, KeepDraft drafts, AnswerEquality equality, VisitorReports visitors) {
        this.pages = pages;
        this.visit = visit;
        this.drafts = drafts;
        this.equality = equality;
        this.visitors = visitors;
    }

    @GET
    @Path("/done")
    @Operation(hidden = true)
    public Response done() {
        return shown(sent -> pages.page("done")
                .data("sent", sent)
                .data("token", visit.formToken(visit.secret().orElseThrow())));
    }

    @GET
    @Path("/slip")
    @Operation(hidden = true)
    public Response slip() {
        return shown(sent -> pages.page("slip").data("sent", sent));
    }

    @GET
    @Path("/equality")
    @Operation(hidden = true)
    public Response askEquality() {
        return shown(sent -> pages.page("equality")
                .data("token", visit.formToken(visit.secret().orElseThrow()))
                .data("fields", QuestionViews.of(AnswerEquality.FIELDS, Answers.NONE, List.of(), visit.words())));
    }

    @POST
    @Path("/equality")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answerEquality(MultivaluedMap<String, String> form) {
        Optional<String> secret = visit.secret();
        if (secret.isEmpty() || !visit.isOurs(secret.get(), form.getFirst("token"))) {
            return pages.answer(403, pages.page("gone"));
        }
        equality.keep(secret.get(), new Answers(form));
        return pages.seeOther("/report/done").build();
    }

    /** So that the next visitor never meets the last. */
    @POST
    @Path("/finish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response finish(MultivaluedMap<String, String> form) {
        Optional<String> secret = visit.secret();
        if (secret.isEmpty() || !visit.isOurs(secret.get(), form.getFirst("token"))) {
            return pages.answer(403, pages.page("gone"));
        }
        return pages.seeOther("/centre")
                .cookie(visitors.end().toArray(NewCookie[]::new))
                .build();
    }

    private Response shown(Function<Draft.Sent, TemplateInstance> page) {
        return visit.secret()
                .flatMap(drafts::find)
                .map(Draft::sent)
                .map(sent -> pages.answer(200, page.apply(sent)))
                .orElseGet(() -> pages.answer(200, pages.page("gone")));
    }
}
