package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.access.PageSession;
import org.concord.platform.PageRefusal;
import org.concord.platform.Problem;

/** Whoever is not signed in is sent to the door, and led back afterwards; whose role does not open a page is told so, and so is who asks for none. */
@ApplicationScoped
class RefusedPages implements PageRefusal {
    private static final Pattern OFFICERS = Pattern.compile("/(?:console|centre|sign-in|sign-out)(?:/.*)?");

    private final Screens screens;
    private final HttpHeaders headers;

    RefusedPages(Screens screens, HttpHeaders headers) {
        this.screens = screens;
        this.headers = headers;
    }

    @Override
    public Optional<Response> of(Problem problem, UriInfo uri) {
        boolean program = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        if (program || !PageSession.isPage(uri.getPath())) {
            return !program && isMissed(problem) && isOfficers(uri) ? Optional.of(told(problem)) : Optional.empty();
        }
        return switch (problem) {
            case UNAUTHENTICATED -> Optional.of(isStream() ? ended() : door(uri));
            case FACTOR_NEEDED -> Optional.of(screens.seeOther(FactorPage.PATH).build());
            case FORBIDDEN -> Optional.of(screens.answer(403, screens.bare("forbidden")));
            default -> isOfficers(uri) ? Optional.of(told(problem)) : Optional.empty();
        };
    }

    /** Wherever it is asked for: nobody need be known to be told so. */
    private static boolean isMissed(Problem problem) {
        return problem == Problem.NOT_FOUND || problem == Problem.METHOD_NOT_ALLOWED;
    }

    private Response door(UriInfo uri) {
        return screens.seeOther(PageSession.door(uri.getPath())).build();
    }

    /** A page's script that comes back to a stream, and would take a page for an error, is told not to come again (HTML Living Standard §9.2.2). */
    private static Response ended() {
        return Response.noContent().build();
    }

    private boolean isStream() {
        return MediaType.SERVER_SENT_EVENTS.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    /** Without the detail of the refusal, which speaks to programs. */
    private Response told(Problem problem) {
        TemplateInstance page =
                switch (problem) {
                    case NOT_FOUND -> screens.bare("not-found");
                    case METHOD_NOT_ALLOWED -> screens.bare("not-a-page");
                    case INTERNAL, UNAVAILABLE -> screens.bare("trouble");
                    case BAD_CURSOR ->
                        screens.bare("refused")
                                .data("title", "There is no such page of the list")
                                .data("text", "The list may have changed since. Go back, and begin at its start.");
                    default ->
                        screens.bare("refused").data("title", problem.title()).data("text", problem.explanation());
                };
        return screens.answer(problem.status(), page);
    }

    private static boolean isOfficers(UriInfo uri) {
        return OFFICERS.matcher(uri.getPath()).matches();
    }
}
