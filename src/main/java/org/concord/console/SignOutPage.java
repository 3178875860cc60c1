package org.concord.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.BeforeFactor;
import org.concord.access.PageSession;
import org.concord.officer.EndSession;
import org.concord.resident.VisitorReports;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing out: the session ends, and what was begun for a visitor is wiped. Who is signed out already is simply sent to the door. */
@Path("/sign-out")
@PermitAll
@BeforeFactor
public class SignOutPage {
    private final Screens screens;
    private final PageSession session;
    private final EndSession end;
    private final VisitorReports visitors;

    SignOutPage(Screens screens, PageSession session, EndSession end, VisitorReports visitors) {
        this.screens = screens;
        this.session = session;
        this.end = end;
        this.visitors = visitors;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return session.person().isPresent() ? screens.answer(200, screens.screen("sign-out")) : out(List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(MultivaluedMap<String, String> form) {
        if (session.person().isEmpty()) {
            return out(List.of());
        }
        if (!session.isOurs(form.getFirst("token"))) {
            return screens.answer(403, screens.screen("not-ours"));
        }
        end.end();
        return out(visitors.end());
    }

    private Response out(List<NewCookie> cookies) {
        return screens.seeOther("/sign-in")
                .cookie(Stream.concat(cookies.stream(), Stream.of(session.forgotten()))
                        .toArray(NewCookie[]::new))
                .build();
    }
}
