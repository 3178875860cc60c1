package org.concord.platform;

import io.quarkus.qute.Template;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * What somebody in front of a browser is told whose request {@link EdgeGuard} lets no further. It is drawn without knowing who they are: that is
 * not asked so early.
 */
@ApplicationScoped
class EdgePage {
    /** What programs call, and what pages are made of. */
    private static final Pattern NO_PAGES = Pattern.compile("/(?:api|q|open311|assets|problems|\\.well-known)(?:/.*)?");

    private final Template edge;

    EdgePage(Template edge) {
        this.edge = edge;
    }

    /** A program says what it takes, or takes anything, or says who it is; a browser names pages. */
    boolean isAskedFor(HttpServerRequest request, String path) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !NO_PAGES.matcher(path).matches();
    }

    /** With the headers that all answers have: who adds them elsewhere stands behind the edge. */
    void answer(HttpServerResponse response, Problem problem) {
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", PageHeaders.POLICY)
                .end(edge.data("problem", problem).render());
    }
}
