package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.CasesBehind;
import org.concord.tension.CellCaseView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The cases behind the counts of all the wards that the reader may look at. */
@Path(CityCasesPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CityCasesPage {
    static final String PATH = UsualCountsPage.PATH + "/cases";

    private final CasesBehindScreen screen;
    private final CasesBehind cases;

    CityCasesPage(CasesBehindScreen screen, CasesBehind cases) {
        this.screen = screen;
        this.cases = cases;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("strand") @Nullable String strand,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor) {
        CasesBehind.Asked asked = new CasesBehind.Asked(strand, from, to, cursor);
        Page<CellCaseView> page = cases.page(asked, CasesBehindScreen.AT_ONCE);
        return screen.answer(page, asked, new CasesBehindScreen.Place("All wards", UsualCountsPage.PATH, PATH));
    }
}
