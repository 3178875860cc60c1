package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.platform.PageRefusal;
import org.concord.platform.Problem;

/** Whoever comes to an address that is none is told so in their language; and so they are if we fail. */
@ApplicationScoped
class MissingPages implements PageRefusal {
    /** What programs call, what has pages of its own, and the officers' side. */
    private static final Pattern OTHERS =
            Pattern.compile("/(?:api|q|open311|assets|problems|\\.well-known|console|centre|sign-in|sign-out)(?:/.*)?");

    private final Pages pages;
    private final HttpHeaders headers;

    MissingPages(Pages pages, HttpHeaders headers) {
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    public Optional<Response> of(Problem problem, UriInfo uri) {
        if (OTHERS.matcher(uri.getPath()).matches() || !isBrowser()) {
            return Optional.empty();
        }
        return switch (problem) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> Optional.of(answer(problem, "missing"));
            case INTERNAL, UNAVAILABLE -> Optional.of(answer(problem, "trouble"));
            default -> Optional.empty();
        };
    }

    private Response answer(Problem problem, String page) {
        return pages.answer(problem.status(), pages.page(page));
    }

    /** A program says what it takes, or takes anything; a browser names pages. */
    private boolean isBrowser() {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT);
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML);
    }
}
