package org.concord.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What left the building and what did not: dead letters, and trying them again. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {
    private final ConsultDeliveries consult;
    private final RetryDelivery retry;

    DeliveryResource(ConsultDeliveries consult, RetryDelivery retry) {
        this.consult = consult;
        this.retry = retry;
    }

    @GET
    @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
    @Operation(summary = "Deliveries of the authority, newest first; failed ones unless states are named")
    public Page<DeliveryItem> list(
            @QueryParam("state") List<String> states,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Set<DeliveryState> asked = statesOf(states);
        return consult.list(asked, Page.limit(limit), cursor);
    }

    @POST
    @Path("/{id}/retries")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Operation(summary = "Tries a failed delivery again, at once")
    public DeliveryItem retry(@PathParam("id") UUID id) {
        return retry.retry(id);
    }

    private static Set<DeliveryState> statesOf(List<String> names) {
        Validation wrong = new Validation();
        Set<DeliveryState> asked = EnumSet.noneOf(DeliveryState.class);
        for (String name : names) {
            Optional<DeliveryState> found = Stream.of(DeliveryState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst();
            wrong.check(found.isPresent(), "#state", "is one of " + Arrays.toString(DeliveryState.values()));
            found.ifPresent(asked::add);
        }
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
        return asked.isEmpty() ? EnumSet.of(DeliveryState.FAILED) : asked;
    }
}
