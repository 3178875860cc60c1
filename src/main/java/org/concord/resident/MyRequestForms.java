package org.concord.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.platform.Browser;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** The forms behind the receipt: shown, looked through, and answered with what came of them. */
@RequestScoped
class MyRequestForms {
    private static final Form CONSENT = new Form("consent", "save", Questions.consentOf(true, false));
    private static final Form CONSENT_AND_CENTRE = new Form("consent", "save", Questions.consentOf(true, true));
    static final Form IDENTITY = new Form(
            "identity",
            "save",
            Stream.of(
                            List.of(Field.radios("identity", true, "CONFIDENTIAL", "NAMED")),
                            Questions.CONTACT,
                            Questions.SAFE)
                    .flatMap(List::stream)
                    .toList());
    static final Form WITHDRAWAL = new Form("withdrawal", "confirm", List.of());

    private final Pages pages;
    private final Visit visit;
    private final Returns returns;

    MyRequestForms(Pages pages, Visit visit, Returns returns) {
        this.pages = pages;
        this.visit = visit;
        this.returns = returns;
    }

    /** @param centre whether the reporter once said something of the centre that entered the report */
    static Form consent(boolean centre) {
        return centre ? CONSENT_AND_CENTRE : CONSENT;
    }

    /** @param button last part of the key of its words */
    record Form(String name, String button, List<Field> fields) {}

    Response page(Form form, String token, Answers answers, List<Wrong> wrong) {
        PageWords words = visit.words();
        String key = "page.report." + form.name();
        return pages.answer(
                wrong.isEmpty() ? 200 : 400,
                pages.page("my-request")
                        .data("title", words.of(key))
                        .data("lead", words.of(key + ".lead"))
                        .data("button", words.of(key + "." + form.button()))
                        .data("once", Browser.newSecret())
                        .data("token", token)
                        .data("fields", QuestionViews.of(form.fields(), answers, wrong, words))
                        .data("errors", QuestionViews.errors(form.fields(), wrong, words)));
    }

    /** @param act does what is asked for and says by which words */
    Response taken(Form form, MultivaluedMap<String, String> sent, BiFunction<Actor.Reporter, Answers, String> act) {
        return returns.sentByThem(sent, (reporter, token) -> {
            Answers given = new Answers(sent);
            List<Wrong> wrong = CheckAnswers.of(form.fields(), given);
            if (!wrong.isEmpty()) {
                return page(form, token, given, wrong);
            }
            try {
                return pages.seeOther("/follow-up/report?done=" + act.apply(reporter, given))
                        .build();
            } catch (Refusal refusal) {
                if (refusal.problem() == Problem.UNAUTHENTICATED) {
                    throw refusal;
                }
                boolean many = refusal.problem() == Problem.TOO_MANY_REQUESTS;
                String field = form.fields().isEmpty()
                        ? "main"
                        : form.fields().getFirst().name();
                return page(
                        form, token, given, List.of(new Wrong(field, many ? "error.follow-up.many" : "error.check")));
            }
        });
    }
}
