package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.PageSession;
import org.concord.access.Role;
import org.concord.intake.ReportSource;
import org.concord.resident.VisitorReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The desk of a third-party reporting centre: what to do before a visitor tells, where their report begins, and how earlier ones go on. */
@Path(CentrePage.PATH)
@RolesAllowed({Role.Name.ADVISER, Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CentrePage {
    static final String PATH = "/centre";

    private final Screens screens;
    private final PageSession session;
    private final CurrentActor actor;
    private final CentreRows rows;
    private final VisitorReports visitors;

    CentrePage(Screens screens, PageSession session, CurrentActor actor, CentreRows rows, VisitorReports visitors) {
        this.screens = screens;
        this.session = session;
        this.actor = actor;
        this.rows = rows;
        this.visitors = visitors;
    }

    @GET
    @Operation(hidden = true)
    public Response desk(@QueryParam("cursor") @Nullable String cursor) {
        Actor.Person person = actor.person();
        boolean centre = ReportSource.isAtCentre(person);
        TemplateInstance screen = screens.screen("centre")
                .data("centre", centre)
                .data("organisation", rows.organisationOf(person))
                .data("begun", visitors.isBegunBy(person))
                .data("firstPage", VisitorReports.firstPage())
                .data("adviser", person.is(Role.ADVISER))
                .data("page", person.is(Role.ADVISER) ? rows.of(person, cursor) : null);
        return screens.answer(200, screen);
    }

    @POST
    @Path("/reports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(MultivaluedMap<String, String> form) {
        if (!session.isOurs(form.getFirst("token"))) {
            return screens.answer(403, screens.screen("not-ours"));
        }
        return screens.seeOther(VisitorReports.firstPage())
                .cookie(visitors.begin(actor.person()).toArray(NewCookie[]::new))
                .build();
    }
}
