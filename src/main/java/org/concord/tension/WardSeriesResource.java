package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Counts of a ward, and what stands behind them. */
@Path("/api/v1/tension/wards/{code}")
@Produces(MediaType.APPLICATION_JSON)
public class WardSeriesResource {
    private final WardSeries series;
    private final CasesBehind cases;

    WardSeriesResource(WardSeries series, CasesBehind cases) {
        this.series = series;
        this.cases = cases;
    }

    @GET
    @Path("/series")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
    @Operation(
            summary =
                    "Incidents of a ward by day or week, beside what today's model expects; the last twelve weeks unless days are named")
    public SeriesView readSeries(
            @PathParam("code") String code,
            @QueryParam("strand") @Nullable String strand,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("step") @Nullable String step) {
        return series.of(code, new WardSeries.Asked(strand, from, to, step));
    }

    @GET
    @Path("/cases")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
    @Operation(summary = "The cases behind a ward's counts that the caller may see, the latest first")
    public Page<CellCaseView> listCasesBehind(
            @PathParam("code") String code,
            @QueryParam("strand") @Nullable String strand,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return cases.page(code, new CasesBehind.Asked(strand, from, to, cursor), Page.limit(limit));
    }
}
