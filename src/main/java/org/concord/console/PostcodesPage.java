package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.gazetteer.PostcodeImportState;
import org.concord.gazetteer.PostcodeImportView;
import org.concord.gazetteer.PostcodeImports;
import org.concord.gazetteer.ReceivePostcodes;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The country's postcodes: a file is sent, and then read line by line while its page says how far it has come. */
@Path(PostcodesPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class PostcodesPage {
    static final String PATH = "/console/administration/postcodes";

    private static final Map<String, String> LABELS = Map.of(Upload.FIELD, "The file");

    private final Screens screens;
    private final Upload upload;
    private final ReceivePostcodes receive;
    private final PostcodeImports imports;
    private final AdministrationWords words;

    PostcodesPage(
            Screens screens,
            Upload upload,
            ReceivePostcodes receive,
            PostcodeImports imports,
            AdministrationWords words) {
        this.screens = screens;
        this.upload = upload;
        this.receive = receive;
        this.imports = imports;
        this.words = words;
    }

    /** @param lines that were read; the others are some of them */
    public record Row(
            UUID id,
            String started,
            String product,
            String state,
            boolean running,
            boolean inForce,
            int lines,
            int accepted,
            int rejected) {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        return screens.answer(200, page(Form.empty()));
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(hidden = true)
    public Response send(InputStream body) {
        return upload.take(
                body,
                LABELS,
                (fields, file) -> {
                    ReceivePostcodes.Received received = receive.receive(file, true);
                    return screens.done(
                            PATH + "/" + received.id(), received.begun() ? Done.STARTED : Done.ALREADY_IN_FORCE);
                },
                this::page);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        PostcodeImportView one = imports.one(id);
        return screens.answer(
                200, screens.screen("postcode-import").data("row", row(one)).data("one", one));
    }

    private TemplateInstance page(Form form) {
        return screens.wide("postcodes")
                .data("rows", imports.latest().stream().map(this::row).toList())
                .data("form", form);
    }

    private Row row(PostcodeImportView one) {
        String product =
                switch (one.product()) {
                    case ONSPD -> "ONS Postcode Directory";
                    case NSPL -> "National Statistics Postcode Lookup";
                    case CODE_POINT_OPEN -> "Code-Point Open";
                };
        return new Row(
                one.id(),
                words.time(one.startedAt()),
                product,
                AdministrationLabels.of(one.state()),
                one.state() == PostcodeImportState.RUNNING,
                one.inForce(),
                one.lines(),
                one.accepted(),
                one.rejected());
    }
}
