package org.concord.gazetteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.platform.Cursor;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Parameters;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The country's postcodes, as the Office for National Statistics or Ordnance Survey publish them. */
@Path("/api/v1/postcodes")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PostcodeResource {
    private static final String IMPORTS = "postcode-imports";
    private static final String ADDRESS = "/api/v1/postcodes/imports/";

    private final ReceivePostcodes receive;
    private final PostcodeImports imports;

    PostcodeResource(ReceivePostcodes receive, PostcodeImports imports) {
        this.receive = receive;
        this.imports = imports;
    }

    @PUT
    @Consumes("text/csv")
    @Operation(
            summary = "Replace all postcodes: a CSV of ONSPD, NSPL or Code-Point Open, up to 2 GB",
            description =
                    "Recognised by its header, or by its shape. Lines that cannot be read are listed and left out; look-ups change over in one moment, at the end.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostcodeImportView.class)))
    @APIResponse(responseCode = "202", description = "Prefer: respond-async. Progress at Location")
    public Response replacePostcodes(
            @Schema(type = SchemaType.STRING, format = "binary") InputStream body, @Context HttpHeaders headers) {
        boolean later = Parameters.prefersLater(headers);
        ReceivePostcodes.Received received = receive.receive(body, later);
        PostcodeImportView view = imports.one(received.id());
        if (later && received.begun()) {
            return Response.accepted(view)
                    .header(HttpHeaders.LOCATION, ADDRESS + view.id())
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        if (view.failure() != null) {
            throw Problem.VALIDATION_FAILED.because(errors(view, view.failure()));
        }
        return Response.ok(view).build();
    }

    @GET
    @Path("/imports")
    @Operation(summary = "The imports of postcodes, the newest first")
    public Page<PostcodeImportView> listPostcodeImports(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        record Position(Instant startedAt, UUID id) {}
        int most = Page.limit(limit);
        Optional<Position> after = Cursor.read(
                cursor,
                IMPORTS,
                2,
                parts -> new Position(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())));
        return Page.of(
                imports.before(
                        after.map(Position::startedAt).orElse(null),
                        after.map(Position::id).orElse(null),
                        most + 1),
                most,
                last -> Cursor.write(IMPORTS, last.startedAt(), last.id()));
    }

    @GET
    @Path("/imports/{id}")
    @Operation(summary = "An import of postcodes: how far it has come")
    public PostcodeImportView readPostcodeImport(@PathParam("id") UUID id) {
        return imports.one(id);
    }

    private static List<FieldError> errors(PostcodeImportView view, String failure) {
        return Stream.concat(
                        Stream.of(new FieldError("", failure)),
                        view.errors().stream().map(error -> new FieldError("/lines/" + error.line(), error.detail())))
                .toList();
    }
}
