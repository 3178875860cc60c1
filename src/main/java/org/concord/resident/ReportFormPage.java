package org.concord.resident;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.concord.place.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The report form: one thing a page. Each answer is kept at once, so that nothing is lost between two pages. */
@Path("/report")
@PermitAll
public class ReportFormPage {
    private final Pages pages;
    private final Visit visit;
    private final KeepDraft drafts;
    private final Questions questions;
    private final WorkingTime workingTime;
    private final Clock clock;

    ReportFormPage(
            Pages pages, Visit visit, KeepDraft drafts, Questions questions, WorkingTime workingTime, Clock clock) {
        this.pages = pages;
        this.visit = visit;
        this.drafts = drafts;
        this.questions = questions;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response begin() {
        return pages.seeOther("/report/" + Question.SAFETY.path()).build();
    }

    @GET
    @Path("/danger")
    @Operation(hidden = true)
    public Response danger() {
        return pages.answer(200, pages.page("danger"));
    }

    @GET
    @Path("/{question}")
    @Operation(hidden = true)
    public Response ask(@PathParam("question") String path) {
        Optional<Question> question = Question.at(path);
        if (question.isEmpty()) {
            return pages.answer(404, pages.page("missing"));
        }
        Optional<Draft> draft = visit.secret().flatMap(drafts::find);
        if (draft.map(Draft::sent).isPresent()) {
            return pages.seeOther("/report/done").build();
        }
        if (draft.isEmpty() && question.get() != Question.SAFETY) {
            return pages.answer(200, pages.page("gone"));
        }
        Answers answers = draft.map(Draft::answers).orElse(Answers.NONE);
        String secret = visit.secret().orElseGet(Visit::newSecret);
        Response page = pages.answer(200, written(question.get(), answers, List.of(), secret));
        return Response.fromResponse(page)
                .cookie(visit.remember("report", secret))
                .build();
    }

    @POST
    @Path("/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("question") String path, MultivaluedMap<String, String> form) {
        Optional<Question> question = Question.at(path);
        Optional<String> secret = visit.secret();
        if (question.isEmpty()) {
            return pages.answer(404, pages.page("missing"));
        }
        if (secret.isEmpty() || !visit.isOurs(secret.get(), String.valueOf(form.getFirst("token")))) {
            return pages.answer(403, pages.page("gone"));
        }
        return taken(question.get(), secret.get(), new Answers(form), form.containsKey("change"));
    }

    private Response taken(Question question, String secret, Answers given, boolean changing) {
        Optional<Draft> before = drafts.find(secret);
        if (before.isEmpty() && question != Question.SAFETY) {
            return pages.answer(200, pages.page("gone"));
        }
        Answers known = before.map(Draft::answers).orElse(Answers.NONE);
        List<Field> fields = questions.of(question, known);
        List<String> inputs =
                fields.stream().flatMap(field -> field.inputs().stream()).toList();
        Answers now = known.with(inputs, given);
        List<Wrong> wrong =
                CheckAnswers.of(question, fields, now, ZonedDateTime.ofInstant(clock.instant(), workingTime.zone()));
        if (!wrong.isEmpty()) {
            return pages.answer(400, written(question, now, wrong, secret));
        }
        Draft after = drafts.answer(secret, inputs, given);
        return pages.seeOther(next(question, after, changing)).build();
    }

    private static String next(Question question, Draft draft, boolean changing) {
        Answers answers = draft.answers();
        if (draft.sent() != null) {
            return "/report/done";
        }
        if (question == Question.SAFETY && answers.is("danger", "yes")) {
            return "/report/danger";
        }
        return "/report/"
                + (changing ? CheckPage.firstOpen(answers) : question.next(answers))
                        .map(Question::path)
                        .orElse("check");
    }

    private TemplateInstance written(Question question, Answers answers, List<Wrong> wrong, String secret) {
        Words words = visit.words();
        QuestionView view = QuestionViews.of(question, questions.of(question, answers), answers, wrong, words);
        return pages.page("question")
                .data("question", view)
                .data("token", visit.formToken(secret))
                .data("changing", visit.isChanging())
                .data(
                        "back",
                        question.before(answers)
                                .map(one -> "/report/" + one.path())
                                .orElse("/"));
    }
}
