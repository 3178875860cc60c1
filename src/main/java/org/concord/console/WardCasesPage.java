package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.CasesBehind;
import org.concord.tension.CellCaseView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The cases behind the counts of a ward, as the API lists them. */
@Path(TensionPage.PATH + "/wards/{code}/cases")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class WardCasesPage {
    private final CasesBehindScreen screen;
    private final CasesBehind cases;
    private final TensionWards wards;

    WardCasesPage(CasesBehindScreen screen, CasesBehind cases, TensionWards wards) {
        this.screen = screen;
        this.cases = cases;
        this.wards = wards;
    }

    static String path(String code) {
        return TensionPage.PATH + "/wards/" + code + "/cases";
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("code") String code,
            @QueryParam("strand") @Nullable String strand,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor) {
        CasesBehind.Asked asked = new CasesBehind.Asked(strand, from, to, cursor);
        Page<CellCaseView> page = cases.page(code, asked, CasesBehindScreen.AT_ONCE);
        return screen.answer(
                page,
                asked,
                new CasesBehindScreen.Place(wards.names(List.of(code)), WardCountsPage.path(code), path(code)));
    }
}
