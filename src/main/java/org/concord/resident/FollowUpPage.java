package org.concord.resident;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Actor;
import org.concord.intake.FollowUp;
import org.concord.platform.Browser;
import org.concord.platform.ClientAddress;
import org.concord.platform.EntryForm;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where somebody comes back with reference and receipt, and leaves again. */
@Path("/follow-up")
@PermitAll
public class FollowUpPage {
    private static final int LONGEST = 100;
    private static final List<Field> FIELDS = List.of(
            Field.typed("reference", Field.Kind.TEXT, LONGEST), Field.typed("receipt", Field.Kind.TEXT, LONGEST));

    private final Pages pages;
    private final Visit visit;
    private final FollowUp followUp;
    private final KeepDraft drafts;
    private final EntryForm entry;

    FollowUpPage(Pages pages, Visit visit, FollowUp followUp, KeepDraft drafts, EntryForm entry) {
        this.pages = pages;
        this.visit = visit;
        this.followUp = followUp;
        this.drafts = drafts;
        this.entry = entry;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return visit.returnSecret().flatMap(drafts::reporter).isPresent()
                ? pages.seeOther("/follow-up/report").build()
                : form(200, Answers.NONE, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        if (!entry.isOurs(form.getFirst("token"))) {
            return pages.answer(403, pages.page("gone"));
        }
        Answers given = new Answers(form);
        try {
            Actor.Reporter reporter =
                    followUp.enter(given.text("reference"), given.text("receipt"), ClientAddress.of(request));
            String secret = Browser.newSecret();
            visit.returnSecret().ifPresent(drafts::leave);
            drafts.come(secret, reporter);
            return pages.seeOther("/follow-up/report")
                    .cookie(visit.remember("follow-up", secret))
                    .build();
        } catch (Refusal refusal) {
            boolean many = refusal.problem() == Problem.TOO_MANY_REQUESTS;
            // The receipt is typed anew: a page that holds it could be found.
            Answers again = new Answers(form).with(List.of("receipt"), Answers.NONE);
            return form(
                    many ? 429 : 400,
                    again,
                    List.of(new Wrong("reference", many ? "error.follow-up.many" : "error.follow-up")));
        }
    }

    @POST
    @Path("/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(MultivaluedMap<String, String> form) {
        visit.returnSecret().ifPresent(drafts::leave);
        return pages.seeOther("/").cookie(visit.forget("follow-up")).build();
    }

    private Response form(int status, Answers answers, List<Wrong> wrong) {
        PageWords words = visit.words();
        Response page = pages.answer(
                status,
                pages.page("follow-up")
                        .data("token", entry.token())
                        .data("fields", QuestionViews.of(FIELDS, answers, wrong, words))
                        .data("errors", QuestionViews.errors(FIELDS, wrong, words)));
        return Response.fromResponse(page).cookie(entry.cookie()).build();
    }
}
