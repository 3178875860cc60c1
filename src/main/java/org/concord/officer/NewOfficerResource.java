package org.concord.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.concord.platform.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where officers join. */
@Path("/api/v1/officers")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class NewOfficerResource {
    private final TakeOnOfficer takeOn;
    private final ObjectMapper json;

    NewOfficerResource(TakeOnOfficer takeOn, ObjectMapper json) {
        this.takeOn = takeOn;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add an officer; one with a grave role waits for a second person (202)")
    public Response addOfficer(@HeaderParam("Idempotency-Key") @Nullable String key, OfficerRequest request)
            throws JsonProcessingException {
        return response(takeOn.answer(request, key));
    }

    private Response response(AddOfficer.Answered answered) throws JsonProcessingException {
        Idempotency.Answer answer = answered.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        if (answer.status() == Response.Status.CREATED.getStatusCode()) {
            JsonNode officer = json.readTree(answer.body());
            response.header(
                    HttpHeaders.LOCATION,
                    "/api/v1/officers/" + officer.get("id").asText());
            response.header(HttpHeaders.ETAG, ETags.of(officer.get("version").asInt()));
        }
        return answered.replayed()
                ? response.header("Idempotent-Replayed", "true").build()
                : response.build();
    }
}
