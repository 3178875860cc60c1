package org.concord.resident;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.platform.Browser;
import org.concord.platform.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The report form: one thing a page. Each answer is kept at once, so that nothing is lost between two pages. */
@Path("/report")
@PermitAll
public class ReportFormPage {
    private final Pages pages;
    private final Visit visit;
    private final KeepDraft drafts;
    private final Questions questions;
    private final FloodGate gate;
    private final WorkingTime workingTime;

    ReportFormPage(
            Pages pages, Visit visit, KeepDraft drafts, Questions questions, FloodGate gate, WorkingTime workingTime) {
        this.pages = pages;
        this.visit = visit;
        this.drafts = drafts;
        this.questions = questions;
        this.gate = gate;
        this.workingTime = workingTime;
    }

    /** What was begun here is gone on with; the receipt of what was sent is not shown to whoever comes next. */
    @GET
    @Operation(hidden = true)
    public Response begin() {
        Response.ResponseBuilder first = pages.seeOther("/report/" + Question.SAFETY.path());
        boolean sent = visit.secret().flatMap(drafts::find).map(Draft::sent).isPresent();
        return (sent ? first.cookie(visit.remember("report", Browser.newSecret())) : first).build();
    }

    @GET
    @Path("/danger")
    @Operation(hidden = true)
    public Response danger() {
        return pages.toEverybody(pages.page("danger"));
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
        if (visit.secret().isEmpty() && !visit.isOfThisSite()) {
            // The cookie does not come along from another site, and must not be overwritten from there.
            return pages.seeOther("/").build();
        }
        Answers answers = draft.map(Draft::answers).orElse(Answers.NONE);
        String secret = visit.secret().orElseGet(Browser::newSecret);
        Response page = pages.answer(200, written(question.get(), answers, List.of(), secret));
        return Response.fromResponse(page)
                .cookie(visit.remember("report", secret))
                .build();
    }

    @POST
    @Path("/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("question") String path,
            MultivaluedMap<String, String> form,
            @Context HttpServerRequest request) {
        Optional<Question> question = Question.at(path);
        Optional<String> secret = visit.secret();
        if (question.isEmpty()) {
            return pages.answer(404, pages.page("missing"));
        }
        if (secret.isEmpty() || !visit.isOurs(secret.get(), form.getFirst("token"))) {
            return pages.answer(403, pages.page("gone"));
        }
        Sent sent = new Sent(secret.get(), new Answers(form), form.containsKey("change"), ClientAddress.of(request));
        return taken(question.get(), sent);
    }

    /** A page's form. */
    private record Sent(String secret, Answers given, boolean changing, String address) {}

    private Response taken(Question question, Sent form) {
        Optional<Draft> before = drafts.find(form.secret());
        if (before.isEmpty() && question != Question.SAFETY) {
            return pages.answer(200, pages.page("gone"));
        }
        Answers known = before.map(Draft::answers).orElse(Answers.NONE);
        List<Field> fields = questions.of(question, known);
        List<String> inputs = Stream.concat(
                        fields.stream().flatMap(field -> field.inputs().stream()),
                        Stream.of(Questions.KEEP).filter(keep -> form.given().has(keep, Questions.LONGER)))
                .toList();
        Answers now = known.with(inputs, form.given());
        List<Wrong> wrong = CheckAnswers.of(question, fields, now, workingTime.now());
        if (!wrong.isEmpty()) {
            return pages.answer(400, written(question, now, wrong, form.secret()));
        }
        return before.isPresent()
                ? drafts.answer(form.secret(), inputs, form.given())
                        .map(after -> pages.seeOther(next(question, after, form.changing()))
                                .build())
                        .orElseGet(() -> pages.answer(200, pages.page("gone")))
                : begun(question, form, inputs);
    }

    /** Under a secret that nobody has seen yet: whoever was at this browser before may have kept the one it had. */
    private Response begun(Question question, Sent form, List<String> inputs) {
        if (!gate.mayBegin(form.address())) {
            Wrong many = new Wrong(inputs.getFirst(), "error.many");
            return pages.answer(429, written(question, form.given(), List.of(many), form.secret()));
        }
        String secret = Browser.newSecret();
        Draft first = drafts.begin(secret, inputs, form.given());
        return pages.seeOther(next(question, first, false))
                .cookie(visit.remember("report", secret))
                .build();
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
        PageWords words = visit.words();
        QuestionView view = QuestionViews.of(question, questions.of(question, answers), answers, wrong, words);
        return pages.page("question")
                .data("question", view)
                .data("token", visit.formToken(secret))
                .data("changing", visit.isChanging())
                .data("keeps", visit.keepsLonger() || answers.has(Questions.KEEP, Questions.LONGER))
                .data(
                        "back",
                        question.before(answers)
                                .map(one -> "/report/" + one.path())
                                .orElse("/"));
    }
}
