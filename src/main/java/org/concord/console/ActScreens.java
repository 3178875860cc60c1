package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concord.casework.CaseItem;
import org.concord.casework.SeenCases;
import org.concord.platform.Browser;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/**
 * The frame of every page on which something is done to one case: which case it is, the form, and the way back. What the form holds beside the
 * fields: the version that the page shows, for acts that change what is there; a key for acts that add something, so that a form sent twice adds
 * it once.
 */
@RequestScoped
class ActScreens {
    static final String ONCE = "once";
    static final String VERSION = "version";

    /** Where the explanation of the contract speaks to programs. */
    private static final Map<Problem, String> IN_WORDS = Map.of(
            Problem.IDEMPOTENCY_KEY_REUSED,
            "This form was sent before, with other words. If you mean to send it again, press the button once more.",
            Problem.TASK_ENDED,
            "This task is done or called off already. Take it up again first.",
            Problem.FREE_EXPRESSION_CHECK,
            "Nobody has judged yet that this is lawful. Grade the case first: say that it is not a crime, and why.",
            Problem.SECOND_PERSON_REQUIRED,
            "You asked for this yourself. Somebody else has to decide it.",
            Problem.CONSENT_REFUSES_DISCLOSURE,
            "No reporter of this case allows all of that to be told to them. What each of them allows stands above the form. Tell less, ask the reporter, or – where a law reaches past their wish – say at the end why it must be told all the same.");

    private final Screens screens;
    private final Submission submission;
    private final SeenCases cases;
    private final CaseLines lines;

    ActScreens(Screens screens, Submission submission, SeenCases cases, CaseLines lines) {
        this.screens = screens;
        this.submission = submission;
        this.cases = cases;
        this.lines = lines;
    }

    /**
     * What a form asks for.
     *
     * @param labels of its fields
     * @param act what is done; its answer leads the browser on
     * @param again the page with the form
     */
    record Act(
            Map<String, String> labels,
            BiFunction<Typed, SeenCases.Listed, Response> act,
            Function<Form, TemplateInstance> again) {}

    /** @throws Refusal 404 if there is no such case for the calling person */
    SeenCases.Listed find(String reference) {
        return cases.item(reference);
    }

    TemplateInstance screen(String name, CaseItem item, Form form) {
        return screens.screen("act-" + name).data("line", lines.of(item)).data("form", form);
    }

    /** The same for a table. */
    TemplateInstance wide(String name, CaseItem item, Form form) {
        return screen(name, item, form).data("wide", true);
    }

    /** A form that has not been filled in yet, for an act that adds something. */
    static Form fresh() {
        return Form.holding(Map.of(ONCE, Browser.newSecret()));
    }

    Response shown(TemplateInstance screen) {
        return screens.answer(200, screen);
    }

    Response take(String reference, MultivaluedMap<String, String> form, Act act) {
        return submission.take(
                form,
                act.labels(),
                () -> inWords(() -> act.act().apply(Typed.of(form), find(reference)), form),
                act.again());
    }

    /** To the page of the case, which says what was done. */
    Response back(SeenCases.Listed at, Done done) {
        return screens.done(CasePage.of(at.item().reference()), done);
    }

    Response done(String path, Done done) {
        return screens.done(path, done);
    }

    /**
     * Does it, and says a refusal in the words of a page. A form that was sent before with other words gets a key of its own: whoever sends it once
     * more means it.
     */
    static <T> T inWords(Supplier<T> work, MultivaluedMap<String, String> form) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.IDEMPOTENCY_KEY_REUSED) {
                form.putSingle(ONCE, Browser.newSecret());
            }
            String words = IN_WORDS.get(refusal.problem());
            throw words == null ? refusal : refusal.problem().because(words);
        }
    }
}
