package org.concord.place;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.concord.platform.Parameters;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The wards, for forms and maps. */
@Path("/api/v1/wards")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class WardResource {
    private static final String GEO_JSON = "application/geo+json";

    private final Wards wards;
    private final BoundaryRows boundaries;
    private final WorkingTime workingTime;

    WardResource(Wards wards, BoundaryRows boundaries, WorkingTime workingTime) {
        this.wards = wards;
        this.boundaries = boundaries;
        this.workingTime = workingTime;
    }

    @GET
    @Operation(summary = "The wards as they stand on a day; without one, today")
    public WardView.Listed listWards(@QueryParam("on") @Nullable String on) {
        return WardView.Listed.of(wards.on(day(on)));
    }

    @GET
    @Path("/{code}/boundary")
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "The boundary of a ward on a day, as a GeoJSON Feature (RFC 7946); not found if it was not imported")
    public WardFeature readWardBoundary(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
        LocalDate day = day(on);
        return wards.byCode(code)
                .flatMap(ward -> boundaries.shape(ward, day).map(shape -> WardFeature.of(ward, shape)))
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    private LocalDate day(@Nullable String text) {
        LocalDate day = Parameters.day("on", text);
        return day == null ? workingTime.today() : day;
    }
}
