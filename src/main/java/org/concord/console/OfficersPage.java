package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.Role;
import org.concord.officer.ConsultOfficers;
import org.concord.officer.OfficerView;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All officers, by name. */
@Path(OfficersPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class OfficersPage {
    static final String PATH = "/console/administration/officers";

    private final Screens screens;
    private final ConsultOfficers officers;

    OfficersPage(Screens screens, ConsultOfficers officers) {
        this.screens = screens;
        this.officers = officers;
    }

    /** @param wards how many, or that it is all */
    public record Row(UUID id, String name, String email, String roles, String wards, boolean active) {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Page<Row> page = officers.list(null, Page.DEFAULT_LIMIT, cursor).map(OfficersPage::row);
        return screens.answer(200, screens.wide("officers").data("page", page));
    }

    private static Row row(OfficerView officer) {
        boolean all = officer.allWards() || officer.roles().contains(Role.COORDINATOR);
        return new Row(
                officer.id(),
                officer.name(),
                officer.email(),
                officer.roles().stream().map(AdministrationLabels::of).collect(Collectors.joining(", ")),
                all ? "All" : String.valueOf(officer.wards().size()),
                officer.active());
    }
}
