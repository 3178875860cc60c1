package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What signs of tension an observation can name. */
@Path("/api/v1/tension/indicators")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.PARTNER})
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {
    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    /** One that can be named. */
    public record IndicatorView(String code, String label) {}

    /** As they stand today. */
    public record IndicatorsView(List<IndicatorView> items) {}

    @GET
    @Operation(summary = "The signs of tension that stand today, which an observation can name")
    public IndicatorsView listIndicators() {
        return new IndicatorsView(indicators.today().stream()
                .map(one -> new IndicatorView(one.code(), one.label()))
                .toList());
    }
}
