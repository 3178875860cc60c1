package org.concord.resident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.concord.access.PageSession;
import org.concord.officer.EndSession;
import org.concord.platform.EntryForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Leaves at once: whatever was answered is wiped here, and whoever is signed in is signed out, before the browser is sent elsewhere, and the
 * browser is told to let go of what it holds of us. A plain link, so that it works without JavaScript. Nobody is kept on the page because
 * something of ours does not work: without the cookie what is left here cannot be opened. The addresses that were visited stay in the
 * browser's history.
 */
@Path("/exit")
@PermitAll
public class ExitPage {
    private static final Logger LOG = Logger.getLogger(ExitPage.class);

    private final Visit visit;
    private final KeepDraft drafts;
    private final ResidentConfig config;
    private final PageSession session;
    private final EndSession end;
    private final EntryForm entry;

    ExitPage(
            Visit visit,
            KeepDraft drafts,
            ResidentConfig config,
            PageSession session,
            EndSession end,
            EntryForm entry) {
        this.visit = visit;
        this.drafts = drafts;
        this.config = config;
        this.session = session;
        this.end = end;
        this.entry = entry;
    }

    @GET
    @Operation(hidden = true)
    public Response exit() {
        if (!visit.isOfThisSite()) {
            // Another site's picture or link: no cookie came with it, and it has none to take away.
            return Response.seeOther(config.exitTo()).build();
        }
        asFarAsPossible(() -> visit.secret().ifPresent(drafts::wipe));
        asFarAsPossible(() -> visit.returnSecret().ifPresent(drafts::leave));
        asFarAsPossible(() -> session.person().ifPresent(person -> end.end()));
        return Response.seeOther(config.exitTo())
                .header("Clear-Site-Data", "\"cookies\", \"storage\"")
                .cookie(
                        visit.forget("report"),
                        visit.forget("language"),
                        visit.forget("follow-up"),
                        entry.forgotten(),
                        session.forgotten())
                .build();
    }

    private static void asFarAsPossible(Runnable wipe) {
        try {
            wipe.run();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "somebody left, and not all of it could be wiped: %s",
                    e.getClass().getSimpleName());
        }
    }
}
