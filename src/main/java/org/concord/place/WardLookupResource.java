package org.concord.place;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.concord.platform.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** From a point or a postcode to its ward. A POST, because where somebody is belongs in no address and no log. */
@Path("/api/v1/wards/lookup")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WardLookupResource {
    private final FindWard find;
    private final WorkingTime workingTime;
    private final LookupLimit limit;

    WardLookupResource(FindWard find, WorkingTime workingTime, LookupLimit limit) {
        this.find = find;
        this.workingTime = workingTime;
        this.limit = limit;
    }

    @POST
    @Operation(summary = "The ward of a postcode or a point (WGS84), as the wards were on a day; without one, today")
    public LookupView lookUpWard(LookupRequest request, @Context HttpServerRequest call) {
        limit.take(ClientAddress.of(call));
        LookupRequest.Asked asked = request.read();
        LocalDate on = request.on() == null ? workingTime.today() : request.on();
        return switch (asked) {
            case LookupRequest.Asked.AtPoint(Point point) -> LookupView.of(find.at(point, on), on, null);
            case LookupRequest.Asked.OfPostcode(Postcode postcode) -> {
                FindWard.ByPostcode found = find.of(postcode, on);
                yield LookupView.of(found.located(), on, LookupView.PostcodeView.of(postcode, found.postcode()));
            }
        };
    }
}
