package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.ConsultEvidence;
import org.concord.casework.FileAnswer;
import org.concord.casework.ShowEvidence;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The files of a case. A picture is shown on its own page alone, so that nobody meets it unasked, and nothing is recorded as looked at that
 * nobody wanted to see.
 */
@Path("/console/cases/{reference}/evidence")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseEvidencePage {
    private final Screens screens;
    private final ConsultEvidence consult;
    private final ShowEvidence show;
    private final FileAnswer files;
    private final EvidenceRows rows;

    CaseEvidencePage(Screens screens, ConsultEvidence consult, ShowEvidence show, FileAnswer files, EvidenceRows rows) {
        this.screens = screens;
        this.consult = consult;
        this.show = show;
        this.files = files;
        this.rows = rows;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        Page<EvidenceRow> page =
                consult.list(reference, Page.DEFAULT_LIMIT, cursor).map(rows::of);
        return screens.answer(
                200,
                screens.wide("case-evidence")
                        .data("reference", CasePage.named(reference))
                        .data("here", "evidence")
                        .data("page", page));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response file(
            @PathParam("reference") String reference,
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor) {
        ConsultEvidence.FileView view = consult.file(new ConsultEvidence.FileAsked(reference, id), cursor);
        return screens.answer(
                200,
                screens.wide("case-file")
                        .data("reference", view.reference())
                        .data("here", "evidence")
                        .data("file", rows.of(view.item()))
                        .data("steps", rows.of(view.custody().items()))
                        .data("nextCursor", view.custody().nextCursor()));
    }

    @GET
    @Path("/{id}/shown")
    @Operation(hidden = true)
    public Response shown(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return files.inline(show.copy(new ConsultEvidence.FileAsked(reference, id)));
    }

    @GET
    @Path("/{id}/original")
    @Operation(hidden = true)
    public Response original(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return files.download(consult.original(new ConsultEvidence.FileAsked(reference, id)));
    }
}
