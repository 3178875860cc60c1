package org.concord.resident;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.concord.access.Actor;
import org.concord.access.PageSession;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor's answers are is shown to the person alone who enters them, while they are signed in: the browser is the centre's, and the next
 * who sits down at it is somebody else. An answer that was on its way when the session ended is kept all the same, so that nothing is lost.
 */
class OnlyForWhoEnters {
    private static final String PAGES = "/report/";
    private static final String SEND = "/report/check";

    private final Visit visit;
    private final KeepDraft drafts;
    private final PageSession session;
    private final Pages pages;

    OnlyForWhoEnters(Visit visit, KeepDraft drafts, PageSession session, Pages pages) {
        this.visit = visit;
        this.drafts = drafts;
        this.session = session;
        this.pages = pages;
    }

    @ServerRequestFilter
    @Nullable
    Response check(ContainerRequestContext call) {
        String path = call.getUriInfo().getPath();
        if (!path.startsWith(PAGES) || !visit.isForVisitor()) {
            return null;
        }
        Optional<Draft> draft = visit.secret().flatMap(drafts::find);
        if (draft.isEmpty()) {
            return Response.fromResponse(pages.answer(200, pages.page("gone")))
                    .cookie(visit.forget("report"))
                    .build();
        }
        Optional<Actor.Person> person = session.person();
        if (person.isPresent()) {
            boolean theirs = person.get().id().equals(draft.get().enteredBy());
            return theirs ? null : pages.answer(403, pages.page("gone"));
        }
        boolean answers = call.getMethod().equals(HttpMethod.POST) && !path.equals(SEND);
        return answers ? null : pages.seeOther(PageSession.door(path)).build();
    }
}
