package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.concord.access.Role;
import org.concord.casework.BreakGlassNoticeResource.NoticeView;
import org.concord.casework.ConsultBrokenGlass;
import org.concord.casework.ConsultIdentityRequests;
import org.concord.casework.IdentityRequestState;
import org.concord.casework.IdentityRequestView;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The custodians' room: who wants to see who told us, to whom it is open now, and who broke the glass of a case. */
@Path(IdentityRequestsPage.PATH)
@RolesAllowed(Role.Name.CUSTODIAN)
public class IdentityRequestsPage {
    static final String PATH = "/console/identity-requests";
    private static final int NOTICES = 20;

    private final Screens screens;
    private final ConsultIdentityRequests consult;
    private final ConsultBrokenGlass glass;
    private final IdentityRequestWords words;
    private final Moments moments;

    IdentityRequestsPage(
            Screens screens,
            ConsultIdentityRequests consult,
            ConsultBrokenGlass glass,
            IdentityRequestWords words,
            Moments moments) {
        this.screens = screens;
        this.consult = consult;
        this.glass = glass;
        this.words = words;
        this.moments = moments;
    }

    /** Somebody opened a case that was not theirs to see. */
    public record Notice(String reference, String by, String at, String until, String reason) {}

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("open") @Nullable String open,
            @QueryParam("glass") @Nullable String notices) {
        Page<IdentityRequestView> waiting = consult.list(IdentityRequestState.PENDING, Page.DEFAULT_LIMIT, cursor);
        Page<IdentityRequestView> granted = consult.list(IdentityRequestState.GRANTED, Page.DEFAULT_LIMIT, open);
        Page<NoticeView> broken = glass.list(NOTICES, notices);
        return screens.answer(
                200,
                screens.screen("identity-requests")
                        .data("waiting", words.of(waiting.items()))
                        .data("moreWaiting", waiting.nextCursor())
                        .data("granted", words.of(granted.items()))
                        .data("moreGranted", granted.nextCursor())
                        .data(
                                "notices",
                                broken.items().stream().map(this::notice).toList())
                        .data("moreNotices", broken.nextCursor()));
    }

    private Notice notice(NoticeView view) {
        return new Notice(
                view.caseReference(),
                Objects.requireNonNullElse(view.officer().name(), Writings.NOBODY_KNOWN),
                moments.at(view.brokenAt()),
                moments.at(view.until()),
                view.reason());
    }
}
