package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.OnDuty;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who opened a case that was not theirs to see, for those who watch over it. */
@Path("/api/v1/break-glass-notices")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.CUSTODIAN})
@Produces(MediaType.APPLICATION_JSON)
public class BreakGlassNoticeResource {
    private static final String LIST = "break-glass-notices";

    private final BrokenGlass broken;
    private final OnDuty people;
    private final CurrentActor actor;

    BreakGlassNoticeResource(BrokenGlass broken, OnDuty people, CurrentActor actor) {
        this.broken = broken;
        this.people = people;
        this.actor = actor;
    }

    /** One opening. */
    public record NoticeView(
            UUID id, String caseReference, OfficerView officer, String reason, Instant brokenAt, Instant until) {}

    public record OfficerView(UUID id, @Nullable String name) {}

    @GET
    @Operation(summary = "Cases that were opened by breaking the glass, the newest first")
    public Page<NoticeView> listBreakGlassNotices(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Optional<BrokenGlass.Position> after = Cursor.read(
                cursor,
                LIST,
                2,
                parts -> new BrokenGlass.Position(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())));
        List<BrokenGlass.Notice> read = broken.page(actor.person().id(), after, most + 1);
        Map<UUID, String> names =
                people.names(read.stream().map(BrokenGlass.Notice::officer).toList());
        return Page.of(read, most, last -> Cursor.write(LIST, last.brokenAt(), last.id()))
                .map(notice -> new NoticeView(
                        notice.id(),
                        notice.caseReference(),
                        new OfficerView(notice.officer(), names.get(notice.officer())),
                        notice.reason(),
                        notice.brokenAt(),
                        notice.until()));
    }
}
