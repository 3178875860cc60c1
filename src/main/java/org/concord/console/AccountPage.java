package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.access.BeforeFactor;
import org.concord.access.PageSession;
import org.concord.access.Role;
import org.concord.officer.EndAllSessions;
import org.concord.resident.VisitorReports;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who somebody is here, and how and where they are signed in. */
@Path(AccountPage.PATH)
@RolesAllowed({
    Role.Name.OFFICER,
    Role.Name.COORDINATOR,
    Role.Name.ADVISER,
    Role.Name.ANALYST,
    Role.Name.CUSTODIAN,
    Role.Name.PREVENT_LEAD,
    Role.Name.AUDITOR,
    Role.Name.ADMINISTRATOR
})
@BeforeFactor
public class AccountPage {
    static final String PATH = "/console/account";

    private final Screens screens;
    private final Submission submission;
    private final PageSession session;
    private final AccountScreen screen;
    private final EndAllSessions end;
    private final VisitorReports visitors;

    AccountPage(
            Screens screens,
            Submission submission,
            PageSession session,
            AccountScreen screen,
            EndAllSessions end,
            VisitorReports visitors) {
        this.screens = screens;
        this.submission = submission;
        this.session = session;
        this.screen = screen;
        this.end = end;
        this.visitors = visitors;
    }

    @GET
    @Operation(hidden = true)
    public Response account() {
        return screens.answer(200, page());
    }

    @POST
    @Path("/sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOutEverywhere(MultivaluedMap<String, String> form) {
        return submission.take(form, Map.of(), this::out, unused -> page());
    }

    private Response out() {
        end.end();
        return Response.fromResponse(screens.done("/sign-in", Done.SIGNED_OUT_EVERYWHERE))
                .cookie(Stream.concat(visitors.end().stream(), Stream.of(session.forgotten()))
                        .toArray(NewCookie[]::new))
                .build();
    }

    private TemplateInstance page() {
        return screen.filling(screens.screen("account"));
    }
}
