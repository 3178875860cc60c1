package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concord.access.Role;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The cases that wait, the most pressing first: filters, orders and views, each an address that can be kept. */
@Path(QueueQuery.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class QueuePage {
    private static final int WRONG = 400;

    private final Screens screens;
    private final QueueList list;

    QueuePage(Screens screens, QueueList list) {
        this.screens = screens;
        this.list = list;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        QueueQuery query = QueueQuery.ofAddress(uri.getQueryParameters());
        try {
            return screens.answer(200, list.of(query, Form.empty()));
        } catch (Refusal refusal) {
            if (refusal.problem().status() != WRONG) {
                throw refusal;
            }
            return screens.answer(WRONG, list.refused(query, refusal));
        }
    }
}
