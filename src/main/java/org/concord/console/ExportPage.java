package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.ExportCases;
import org.concord.platform.PageHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list as a table for a spreadsheet, by a form: taking cases out of the service is an act, and recorded. */
@Path(ExportPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ExportPage {
    static final String PATH = QueueQuery.PATH + "/export";

    private final Screens screens;
    private final Submission submission;
    private final QueueScreens queue;
    private final ExportCases export;
    private final SearchWords words;
    private final CurrentActor actor;

    ExportPage(
            Screens screens,
            Submission submission,
            QueueScreens queue,
            ExportCases export,
            SearchWords words,
            CurrentActor actor) {
        this.screens = screens;
        this.submission = submission;
        this.queue = queue;
        this.export = export;
        this.words = words;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response begin() {
        return screens.seeOther(QueueQuery.PATH).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response export(MultivaluedMap<String, String> form) {
        QueueQuery query = QueueQuery.ofForm(form);
        String q = SearchWords.of(form);
        return submission.take(
                form,
                QueueTags.LABELS,
                () -> table(query, q),
                wrong -> queue.refused(query, Objects.requireNonNullElse(q, ""), wrong));
    }

    private Response table(QueueQuery query, @Nullable String q) {
        ExportCases.Export table = export.table(actor.person().scope(), words.request(query, q, null));
        Response.ResponseBuilder answer = PageHeaders.on(Response.ok(table.csv(), "text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"");
        return (table.truncated() ? answer.header("X-Truncated", true) : answer).build();
    }
}
