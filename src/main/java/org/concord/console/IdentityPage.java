package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.casework.OpenIdentity;
import org.concord.casework.WhoToldView;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who told us, while it is open to the reader: how to reach them without danger first. That it was read is recorded, as by the API. */
@Path("/console/cases/{reference}/identity")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class IdentityPage {
    private final Screens screens;
    private final OpenIdentity open;
    private final TellerWords words;

    IdentityPage(Screens screens, OpenIdentity open, TellerWords words) {
        this.screens = screens;
        this.open = open;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference) {
        try {
            WhoToldView who = open.read(reference);
            return screens.answer(
                    200,
                    screens.screen("identity")
                            .data("reference", who.reference())
                            .data(
                                    "tellers",
                                    who.reports().stream().map(words::of).toList()));
        } catch (Refusal refusal) {
            if (refusal.problem() != Problem.IDENTITY_NOT_OPEN) {
                throw refusal;
            }
            return screens.answer(
                    refusal.problem().status(),
                    screens.screen("identity-shut").data("reference", CasePage.named(reference)));
        }
    }
}
