package org.concord.place;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The wards, for forms and maps. */
@Path("/api/v1/wards")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class WardResource {
    private final Wards wards;
    private final Clock clock;

    WardResource(Wards wards, Clock clock) {
        this.wards = wards;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The wards as they stand on a day; without one, today")
    public WardView.Listed listWards(@QueryParam("on") @Nullable String on) {
        LocalDate day = on == null
                ? LocalDate.ofInstant(clock.instant(), WorkingHours.standard().zone())
                : day(on);
        return new WardView.Listed(wards.on(day).stream().map(WardView::of).toList());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#on", "is a day like 2026-11-20")));
        }
    }
}
