package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.access.PageSession;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Text;

/**
 * A form that was sent: only from one of our own pages is it heard, and whatever the use case refuses is said on the form again, with all that
 * was typed. What is not there, or not for this person, is answered as everywhere.
 */
@RequestScoped
class Submission {
    private static final Pattern FIELD = Pattern.compile("[/#]([A-Za-z][A-Za-z0-9_]*)(?:/.*)?");

    private static final Form.Wrong NOT_TEXT = new Form.Wrong(null, "Something typed holds a character that is none.");
    /** What it carries beside its fields is not there: our own pages send it always. */
    private static final Form.Wrong NOT_WHOLE =
            new Form.Wrong(null, "The form was not whole. Look at what it says now, then send it again.");

    static final Form.Wrong NO_SUCH_PAGE =
            new Form.Wrong(null, "There is no such page of the list. Begin at its start.");

    static final Form.Wrong STALE = new Form.Wrong(
            null, "Somebody changed this meanwhile. Look at what it says now, then send your form again.");

    private final Screens screens;
    private final PageSession session;

    Submission(Screens screens, PageSession session) {
        this.screens = screens;
        this.session = session;
    }

    /**
     * @param labels of the fields, as the page names them
     * @param act what the form asks for; its answer leads the browser on
     * @param again the page with the form
     */
    Response take(
            MultivaluedMap<String, String> fields,
            Map<String, String> labels,
            Supplier<Response> act,
            Function<Form, TemplateInstance> again) {
        if (!session.isOurs(String.valueOf(fields.getFirst("token")))) {
            return screens.answer(403, screens.screen("not-ours"));
        }
        if (!isClean(fields)) {
            return screens.answer(400, again.apply(new Form(fields, List.of(NOT_TEXT))));
        }
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (isAnsweredElsewhere(refusal.problem())) {
                throw refusal;
            }
            return screens.answer(
                    refusal.problem().status(), again.apply(new Form(fields, wrong(refusal, labels, fields))));
        }
    }

    private static boolean isClean(MultivaluedMap<String, String> fields) {
        return fields.values().stream().flatMap(List::stream).allMatch(Text::isClean);
    }

    private static boolean isAnsweredElsewhere(Problem problem) {
        return problem == Problem.NOT_FOUND || problem == Problem.UNAUTHENTICATED || problem == Problem.FORBIDDEN;
    }

    static List<Form.Wrong> wrong(Refusal refusal, Map<String, String> labels, MultivaluedMap<String, String> fields) {
        if (refusal.problem() == Problem.VERSION_MISMATCH) {
            return List.of(STALE);
        }
        if (refusal.problem() == Problem.BAD_CURSOR) {
            return List.of(NO_SUCH_PAGE);
        }
        if (refusal.problem() == Problem.PRECONDITION_REQUIRED || refusal.problem() == Problem.BAD_IDEMPOTENCY_KEY) {
            return List.of(NOT_WHOLE);
        }
        if (refusal.errors().isEmpty()) {
            return List.of(new Form.Wrong(null, refusal.detail()));
        }
        return refusal.errors().stream()
                .map(error -> wrong(error, labels, fields))
                .distinct()
                .toList();
    }

    private static Form.Wrong wrong(
            FieldError error, Map<String, String> labels, MultivaluedMap<String, String> fields) {
        Optional<String> field = Optional.of(FIELD.matcher(error.pointer()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(labels::containsKey);
        return field.map(name -> new Form.Wrong(name, FieldSentence.of(name, labels.get(name), fields, error.detail())))
                .orElseGet(() -> new Form.Wrong(null, unnamed(error)));
    }

    /** Of what no field on the page stands for. */
    private static String unnamed(FieldError error) {
        String said = FieldSentence.at(error.pointer(), error.detail());
        return said.equals(error.detail()) ? FieldSentence.of("", "What you sent", Map.of(), said) : said;
    }
}
