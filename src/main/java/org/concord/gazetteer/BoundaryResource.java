package org.concord.gazetteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.concord.access.Role;
import org.concord.platform.ETags;
import org.concord.platform.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The wards of the city with their boundaries, generation by generation. */
@Path("/api/v1/wards/boundaries")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class BoundaryResource {
    private final ReceiveBoundaries receive;
    private final Generations generations;

    BoundaryResource(ReceiveBoundaries receive, Generations generations) {
        this.receive = receive;
        this.generations = generations;
    }

    @GET
    @Operation(summary = "The generations of wards: since when they stand, how many have boundaries, who imported them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoundariesView.class)))
    public Response readBoundaries() {
        BoundariesView view = generations.view();
        return answer(view.version(), view);
    }

    @PUT
    @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Take in a generation of wards: a GeoJSON FeatureCollection of polygons in WGS84",
            description =
                    "What the file has not, the generation has not. If-Match is needed where boundaries would be replaced by others.")
    @Parameter(
            name = "validFrom",
            in = ParameterIn.QUERY,
            description =
                    "first day of these wards; without it that of the generation that has them, or the election of the year in the property names",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "validTo",
            in = ParameterIn.QUERY,
            description = "first day on which they stand no more; without it the beginning of the next generation",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "codeProperty",
            in = ParameterIn.QUERY,
            description = "where a feature has the ward's code; without it like WD23CD, or code",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "nameProperty",
            in = ParameterIn.QUERY,
            description = "where a feature has the ward's name; without it like WD23NM, or name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "authorityProperty",
            in = ParameterIn.QUERY,
            description =
                    "where a feature has its authority's code, those of others being left out; without it like LAD23CD",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true = only say what would happen",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoundariesChange.class)))
    public Response importBoundaries(
            @Schema(type = SchemaType.STRING, format = "binary") InputStream body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        MultivaluedMap<String, String> said = uri.getQueryParameters();
        BoundariesChange change = receive.receive(new ReceiveBoundaries.Upload(
                body,
                new PropertyNames(
                        text(said, "codeProperty"), text(said, "nameProperty"), text(said, "authorityProperty")),
                new Succession.Dates(
                        Parameters.day("validFrom", said.getFirst("validFrom")),
                        Parameters.day("validTo", said.getFirst("validTo"))),
                headers.getHeaderString(HttpHeaders.IF_MATCH),
                Parameters.flag("dryRun", said.getOrDefault("dryRun", List.of()))));
        return answer(change.version(), change);
    }

    private static @Nullable String text(MultivaluedMap<String, String> said, String name) {
        String text = said.getFirst(name);
        return text == null || text.isBlank() ? null : text;
    }

    private static Response answer(int version, Object view) {
        return Response.ok(view).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }
}
