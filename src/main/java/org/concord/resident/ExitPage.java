package org.concord.resident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Leaves at once: whatever was answered is wiped here before the browser is sent elsewhere, and the browser is told to let go of what it
 * holds of us. A plain link, so that it works without JavaScript. The addresses that were visited stay in the browser's history.
 */
@Path("/exit")
@PermitAll
public class ExitPage {
    private final Visit visit;
    private final KeepDraft drafts;
    private final ResidentConfig config;

    ExitPage(Visit visit, KeepDraft drafts, ResidentConfig config) {
        this.visit = visit;
        this.drafts = drafts;
        this.config = config;
    }

    @GET
    @Operation(hidden = true)
    public Response exit() {
        visit.secret().ifPresent(drafts::wipe);
        visit.returnSecret().ifPresent(drafts::leave);
        return Response.seeOther(config.exitTo())
                .header("Clear-Site-Data", "\"cookies\", \"storage\"")
                .cookie(visit.forget("report"), visit.forget("language"), visit.forget("follow-up"))
                .build();
    }
}
