package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.gazetteer.BoundariesChange;
import org.concord.gazetteer.BoundariesView;
import org.concord.gazetteer.Generations;
import org.concord.gazetteer.PropertyNames;
import org.concord.gazetteer.ReceiveBoundaries;
import org.concord.gazetteer.Succession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The wards with their boundaries, generation by generation, and where a file of them is taken in, or tried. */
@Path(BoundariesPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class BoundariesPage {
    static final String PATH = "/console/administration/boundaries";

    private static final Map<String, String> LABELS = Map.of(
            Upload.FIELD, "The file", "validFrom", "First day", "validTo", "First day on which they stand no more");

    private final Screens screens;
    private final Upload upload;
    private final ReceiveBoundaries receive;
    private final Generations generations;
    private final AdministrationWords words;

    BoundariesPage(
            Screens screens,
            Upload upload,
            ReceiveBoundaries receive,
            Generations generations,
            AdministrationWords words) {
        this.screens = screens;
        this.upload = upload;
        this.receive = receive;
        this.generations = generations;
        this.words = words;
    }

    /** @param drawn how many of the wards have a boundary */
    public record Row(String days, int wards, int drawn, String imported) {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        return screens.answer(200, page(Form.holding(Map.of("dryRun", "true")), null));
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(hidden = true)
    public Response send(InputStream body) {
        return upload.take(body, LABELS, this::taken, again -> page(again, null));
    }

    private Response taken(MultivaluedMap<String, String> fields, InputStream file) {
        Typed typed = Typed.of(fields);
        var dates = new Succession.Dates(typed.day("validFrom"), typed.day("validTo"));
        typed.validation().refuseIfFailed();
        boolean dryRun = typed.ticked("dryRun");
        BoundariesChange change = receive.receive(new ReceiveBoundaries.Upload(
                file,
                new PropertyNames(
                        typed.text("codeProperty"), typed.text("nameProperty"), typed.text("authorityProperty")),
                dates,
                Versions.of(fields),
                dryRun));
        return dryRun ? screens.answer(200, page(new Form(fields, List.of()), change)) : screens.done(PATH, Done.SAVED);
    }

    private TemplateInstance page(Form form, @Nullable BoundariesChange change) {
        BoundariesView now = generations.view();
        return screens.wide("boundaries")
                .data("rows", now.generations().stream().map(this::row).toList())
                .data("change", change)
                .data("from", change == null ? null : AdministrationWords.day(change.validFrom()))
                .data("form", Versions.on(now.version(), form));
    }

    private Row row(BoundariesView.Generation one) {
        String to = one.validTo() == null
                ? ", until further notice"
                : " to " + AdministrationWords.day(one.validTo().minusDays(1));
        return new Row(
                "From " + AdministrationWords.day(one.validFrom()) + to,
                one.wards(),
                one.drawn(),
                one.importedAt() == null ? "Brought along" : words.time(one.importedAt()));
    }
}
