package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.gazetteer.CodeKind;
import org.concord.gazetteer.CodeView;
import org.concord.gazetteer.KeptCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The strands and incident types by which reports are sorted: those in use, those to come and those that have ended. */
@Path(ReferencePage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class ReferencePage {
    static final String PATH = "/console/administration/reference";

    private final Screens screens;
    private final KeptCodes codes;
    private final AdministrationWords words;

    ReferencePage(Screens screens, KeptCodes codes, AdministrationWords words) {
        this.screens = screens;
        this.codes = codes;
        this.words = words;
    }

    /**
     * One register.
     *
     * @param path of its codes, below this page's
     */
    public record Table(String path, String title, String add, List<Row> rows) {}

    /**
     * One code.
     *
     * @param path as an address has it
     * @param state null while it is in use
     */
    public record Row(
            String path,
            String label,
            String code,
            String days,
            @Nullable String state) {}

    @GET
    @Operation(hidden = true)
    public Response look() {
        List<Table> tables = Stream.of(CodeKind.values()).map(this::table).toList();
        return screens.answer(200, screens.wide("reference").data("tables", tables));
    }

    private Table table(CodeKind kind) {
        return new Table(
                CodeFields.path(kind),
                AdministrationLabels.ofAll(kind),
                "Add " + AdministrationLabels.of(kind),
                codes.all(kind).items().stream().map(this::row).toList());
    }

    private Row row(CodeView one) {
        boolean toCome = one.validFrom().isAfter(words.today());
        boolean ended = one.validTo() != null && !one.validTo().isAfter(words.today());
        String until = one.validTo() == null
                ? ""
                : " to " + AdministrationWords.day(one.validTo().minusDays(1));
        return new Row(
                CodeFields.path(one.code()),
                one.label(),
                one.code(),
                "From " + AdministrationWords.day(one.validFrom()) + until,
                ended ? "Ended" : toCome ? "To come" : null);
    }
}
