package org.concord.casework;

import jakarta.annotation.security.PermitAll;
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
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Emergency numbers and helplines. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final ConsultContacts consult;
    private final ReplaceContacts replace;

    ContactResource(ConsultContacts consult, ReplaceContacts replace) {
        this.consult = consult;
        this.replace = replace;
    }

    @GET
    @PermitAll
    @Operation(summary = "Emergency numbers and helplines")
    public Response readContacts() {
        return answer(consult.all());
    }

    @PUT
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the emergency numbers and helplines")
    public Response replaceContacts(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ContactsRequest request) {
        return answer(replace.replace(ifMatch, request.read()));
    }

    private static Response answer(ContactsView contacts) {
        return Response.ok(contacts)
                .header(HttpHeaders.ETAG, ETags.of(contacts.version()))
                .build();
    }
}
