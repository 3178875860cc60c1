package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who opened a case that was not theirs to see, for those who watch over it. */
@Path("/api/v1/break-glass-notices")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.CUSTODIAN})
@Produces(MediaType.APPLICATION_JSON)
public class BreakGlassNoticeResource {
    private final ConsultBrokenGlass consult;

    BreakGlassNoticeResource(ConsultBrokenGlass consult) {
        this.consult = consult;
    }

    /** One opening. */
    public record NoticeView(
            UUID id, String caseReference, OfficerView officer, String reason, Instant brokenAt, Instant until) {}

    public record OfficerView(UUID id, @Nullable String name) {}

    @GET
    @Operation(summary = "Cases that were opened by breaking the glass, the newest first")
    public Page<NoticeView> listBreakGlassNotices(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return consult.list(Page.limit(limit), cursor);
    }
}
