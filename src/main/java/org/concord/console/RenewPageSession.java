package org.concord.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.concord.access.PageSession;
import org.concord.officer.RenewSession;
import org.concord.platform.Browser;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps a person signed in while they work: an answer brings a fresh cookie once half of the old one's life is over. */
class RenewPageSession {
    private static final int FIRST_ERROR = 400;

    /** Nobody sits there because a page that was left open asks what is new. */
    private static final Set<String> ASKED_BY_SCRIPTS = Set.of(NewsPage.PATH, InboxPage.PATH + InboxPage.ALERTS_NOW);

    private final PageSession session;
    private final RenewSession renew;

    RenewPageSession(PageSession session, RenewSession renew) {
        this.session = session;
        this.renew = renew;
    }

    /** Not with an error, which may come from where nothing may wait, nor with an answer that ends or begins the session. */
    @ServerResponseFilter
    void renew(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getStatus() >= FIRST_ERROR
                || !PageSession.isPage(call.getUriInfo().getPath())
                || ASKED_BY_SCRIPTS.contains(call.getUriInfo().getPath())
                || setsSession(call, answer)
                || !session.isDueForRenewal()) {
            return;
        }
        try {
            answer.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, session.cookie(renew.renew().token()));
        } catch (Refusal refusal) {
            if (refusal.problem() != Problem.UNAUTHENTICATED) {
                throw refusal;
            }
            // The session has lasted its time, or was ended meanwhile: the cookie runs out by itself.
        }
    }

    private static boolean setsSession(ContainerRequestContext call, ContainerResponseContext answer) {
        String name = Browser.nameOf(
                PageSession.COOKIE, call.getUriInfo().getRequestUri().getScheme());
        return answer.getCookies().containsKey(name);
    }
}
