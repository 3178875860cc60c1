package org.concord.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.concord.platform.Parameters;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The door for a partner's files. */
@Path("/api/v1/imports")
@RolesAllowed(Role.Name.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final String ADDRESS = "/api/v1/imports/";
    private static final String LATER = "respond-async";

    private final ReceiveImport receive;
    private final ImportRuns runs;
    private final CurrentActor actor;

    ImportResource(ReceiveImport receive, ImportRuns runs, CurrentActor actor) {
        this.receive = receive;
        this.runs = runs;
        this.actor = actor;
    }

    @POST
    @Consumes({ImportFormat.TEXT_CSV, ImportFormat.X_NDJSON})
    @Operation(summary = "Takes in a file of reports; sent again it changes nothing, as every row has its sourceRef")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "202", description = "Prefer: respond-async. Progress at Location")
    public Response importFile(
            @Schema(type = SchemaType.STRING, format = "binary") InputStream body,
            @QueryParam("dryRun") List<String> dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        boolean later = Parameters.prefersLater(headers);
        ImportFormat format = ImportFormat.of(headers.getMediaType());
        // As it stands in the address: the framework calls an empty value absent.
        boolean dry = Parameters.flag("dryRun", uri.getQueryParameters().getOrDefault("dryRun", dryRun));
        var upload = new ReceiveImport.Upload(body, format, dry, later, idempotencyKey);
        return switch (receive.receive(caller(), upload)) {
            case ReceiveImport.Received.Tried tried -> Response.ok(tried.view()).build();
            case ReceiveImport.Received.Begun begun -> begun(begun, later);
        };
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the caller's imports: how far it has come and, once it has ended, its rows")
    public ImportView readImport(@PathParam("id") UUID id) {
        return view(id);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(summary = "The rows of an import as far as they are listed, by line")
    public Page<ImportRowView> listImportRows(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        standing(id);
        String list = "rows of " + id;
        int most = Page.limit(limit);
        int after = Cursor.read(cursor, list, 1, parts -> Integer.valueOf(parts.getFirst()))
                .orElse(0);
        return Page.of(runs.rows(id, after, most + 1), most, last -> Cursor.write(list, last.line()));
    }

    private Response begun(ReceiveImport.Received.Begun begun, boolean later) {
        ImportView view = view(begun.id());
        boolean running = view.state() == ImportState.RUNNING;
        if (running && begun.replayed() && !later) {
            throw Problem.IN_PROGRESS
                    .because(Problem.IN_PROGRESS.explanation())
                    .withHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        Response.ResponseBuilder response = later || running ? accepted(view, later) : Response.ok(view);
        return (begun.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    private static Response.ResponseBuilder accepted(ImportView view, boolean later) {
        Response.ResponseBuilder response = Response.status(202)
                .header(HttpHeaders.LOCATION, ADDRESS + view.id())
                .entity(view.asBegun());
        return later ? response.header("Preference-Applied", LATER) : response;
    }

    private ImportView view(UUID id) {
        ImportRuns.Standing standing = standing(id);
        return standing.isRunning()
                ? standing.view()
                : standing.view().withRows(runs.rows(id, 0, ImportView.MOST_ROWS));
    }

    /** Another partner's import does not exist for the caller. */
    private ImportRuns.Standing standing(UUID id) {
        return runs.standing(id)
                .filter(standing -> standing.partner().equals(caller()))
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    private Actor.PartnerSystem caller() {
        if (actor.get() instanceof Actor.PartnerSystem partner) {
            return partner;
        }
        throw new IllegalStateException("this call is for partner systems");
    }
}
