package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Cases as a table, over HTTP. */
@Path("/api/v1/cases/exports")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseExportResource {
    private static final String CSV = "text/csv";
    private static final String CSV_IN_UTF_8 = CSV + ";charset=UTF-8";
    private static final String TRUNCATED = "X-Truncated";

    private final ExportCases export;
    private final CurrentActor actor;

    CaseExportResource(ExportCases export, CurrentActor actor) {
        this.export = export;
        this.actor = actor;
    }

    @POST
    @Produces(CSV_IN_UTF_8)
    @Operation(
            summary =
                    "The cases that a search would find, as CSV (RFC 4180): what the queue shows, no narrative; recorded")
    @APIResponse(
            responseCode = "200",
            description = "The table, at most 50,000 cases",
            headers =
                    @Header(
                            name = TRUNCATED,
                            description = "“true” if there are more cases than the table holds; else absent",
                            schema = @Schema(type = SchemaType.BOOLEAN)),
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(SearchRequest request) {
        ExportCases.Export table = export.table(actor.person().scope(), request);
        Response.ResponseBuilder answer = Response.ok(table.csv(), CSV_IN_UTF_8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"");
        return (table.truncated() ? answer.header(TRUNCATED, true) : answer).build();
    }
}
