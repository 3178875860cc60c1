package org.concord.gazetteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.concord.access.Role;
import org.concord.place.BankHolidays;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The days on which the city does not work; they are taken from the file that gov.uk publishes. */
@Path("/api/v1/bank-holidays")
@Produces(MediaType.APPLICATION_JSON)
public class BankHolidayResource {
    private final BankHolidays holidays;
    private final GazetteerConfig config;
    private final ImportBankHolidays importing;

    BankHolidayResource(BankHolidays holidays, GazetteerConfig config, ImportBankHolidays importing) {
        this.holidays = holidays;
        this.config = config;
        this.importing = importing;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
    @Operation(summary = "The bank holidays, in the order of their days")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BankHolidaysView.class)))
    public Response readBankHolidays() {
        // The version first: it may then be older than the list, and a change made on it is refused; never newer.
        int version = holidays.version();
        return answer(BankHolidaysView.of(version, config.bankHolidayDivision(), holidays.all()));
    }

    @PUT
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take over gov.uk/bank-holidays.json: the years it covers are replaced, all others stay")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BankHolidaysView.class)))
    public Response replaceBankHolidays(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, @Nullable BankHolidayDivision> divisions) {
        return answer(importing.replace(ifMatch, divisions));
    }

    private static Response answer(BankHolidaysView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
