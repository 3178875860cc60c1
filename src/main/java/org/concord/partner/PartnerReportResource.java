package org.concord.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.ReportStatuses;
import org.concord.platform.Cursor;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What became of a partner's own reports: where each stands, and nothing else. */
@Path("/api/v1/partner/reports")
@RolesAllowed(Role.Name.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
public class PartnerReportResource {
    private static final String LIST = "partner-reports";

    private final ReportStatuses statuses;
    private final CurrentActor actor;

    PartnerReportResource(ReportStatuses statuses, CurrentActor actor) {
        this.statuses = statuses;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary =
                    "The caller's own reports, the longest unchanged first: reading on from the last page shows what has changed since")
    public Page<ReportStatuses.ReportStatus> listPartnerReports(
            @QueryParam("updatedSince") @Nullable String updatedSince,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int most = Page.limit(limit);
        Instant since = uri.getQueryParameters().containsKey("updatedSince")
                ? time(Objects.requireNonNullElse(updatedSince, ""))
                : Instant.EPOCH;
        var after = Cursor.read(cursor, LIST, 2, ReportStatuses.Position::read);
        List<ReportStatuses.ReportStatus> read = statuses.ofPartner(caller(), since, after, most + 1);
        return Page.of(read, most, last -> Cursor.write(LIST, last.updatedAt(), last.reference()));
    }

    private UUID caller() {
        if (actor.get() instanceof Actor.PartnerSystem partner) {
            return partner.id();
        }
        throw new IllegalStateException("this call is for partner systems");
    }

    private static Instant time(String text) {
        try {
            return ReportStatuses.Position.read(List.of(text, "")).updatedAt();
        } catch (DateTimeException e) {
            throw Problem.BAD_PARAMETER.because(
                    List.of(new FieldError("#updatedSince", "is a time like 2026-11-20T21:10:00Z")));
        }
    }
}
