package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.concord.access.PageSession;
import org.concord.platform.PageRefusal;
import org.concord.platform.Problem;

/** Whoever is not signed in is sent to the door, and led back afterwards; whose role does not open a page is told so. */
@ApplicationScoped
class RefusedPages implements PageRefusal {
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
            return Optional.empty();
        }
        return switch (problem) {
            case UNAUTHENTICATED ->
                Optional.of(screens.seeOther(PageSession.door(uri.getPath())).build());
            case FORBIDDEN -> Optional.of(screens.answer(403, screens.bare("forbidden")));
            default -> Optional.empty();
        };
    }
}
