package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.casework.CaseQueue;
import org.concord.place.WorkingTime;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** Asks the queue what a page asks, in the caller's scope, as the API does. */
@RequestScoped
class QueueList {
    /** Of these there is no field to lead to. */
    private static final Set<String> NO_FIELDS = Set.of(QueueQuery.SORT, QueueQuery.CURSOR, "limit");

    private final CaseQueue queue;
    private final QueueScreens screens;
    private final Screens pages;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    QueueList(CaseQueue queue, QueueScreens screens, Screens pages, WorkingTime workingTime, CurrentActor actor) {
        this.queue = queue;
        this.screens = screens;
        this.pages = pages;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** @throws Refusal 400 naming each filter that is not known */
    TemplateInstance of(QueueQuery query, Form form) {
        CaseScope scope = actor.person().scope();
        Map<String, List<String>> asked = query.asked(workingTime.zone());
        return screens.list(query, queue.page(scope, asked), queue.summary(scope, asked), form);
    }

    /** Under a form that is shown again: what is wrong with that is said first, and with the filters only if they are wrong, too. */
    TemplateInstance under(QueueQuery query, Form form) {
        try {
            return of(query, form);
        } catch (Refusal wrong) {
            return screens.refused(query, "", form.wrong().isEmpty() ? said(wrong) : form);
        }
    }

    TemplateInstance refused(QueueQuery query, Refusal refusal) {
        return screens.refused(query, "", said(refusal));
    }

    /** Back to the list that was asked for, which says what was done. */
    Response done(QueueQuery query, Done done) {
        return pages.seeOther(query.kept().with("done", done.code()).address()).build();
    }

    private static Form said(Refusal refusal) {
        List<Form.Wrong> wrong = refusal.problem() == Problem.BAD_CURSOR
                ? List.of(Submission.NO_SUCH_PAGE)
                : refusal.errors().stream().map(QueueList::said).toList();
        return new Form(new MultivaluedHashMap<>(), wrong);
    }

    private static Form.Wrong said(FieldError error) {
        String name = error.pointer().replaceFirst("^[/#]", "");
        String label = QueueTags.LABELS.getOrDefault(name, name);
        boolean isField = QueueTags.LABELS.containsKey(name) && !NO_FIELDS.contains(name);
        return new Form.Wrong(isField ? name : null, "“" + label + "” " + FieldWords.predicate(error.detail()));
    }
}
