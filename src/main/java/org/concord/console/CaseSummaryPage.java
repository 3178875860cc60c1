package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A case on paper, for a case conference: the least unless more is asked for, and the trail says what was held back. */
@Path("/console/cases/{reference}/summary")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseSummaryPage {
    private final Screens screens;
    private final ConsultCase consult;
    private final CurrentActor actor;
    private final CaseSheets sheets;
    private final SummaryWritings writings;
    private final Clock clock;

    CaseSummaryPage(
            Screens screens,
            ConsultCase consult,
            CurrentActor actor,
            CaseSheets sheets,
            SummaryWritings writings,
            Clock clock) {
        this.screens = screens;
        this.consult = consult;
        this.actor = actor;
        this.sheets = sheets;
        this.writings = writings;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response summary(@PathParam("reference") String reference, @QueryParam("with") List<String> with) {
        Set<SummaryPart> parts = SummaryPart.read(with);
        List<SummaryPart> leftOut = SummaryPart.without(parts);
        CaseView view = consult.summarise(
                actor.person().scope(),
                reference,
                leftOut.stream().map(Enum::name).toList());
        CaseSheet sheet = sheets.of(view);
        TemplateInstance screen = screens.screen("case-summary")
                .data("reference", sheet.head().reference())
                .data("here", "summary")
                .data("sheet", sheet)
                .data("head", sheet.head())
                .data("printed", writings.moment(clock.instant()))
                .data("leftOut", leftOut.stream().map(SummaryPart::label).toList());
        Stream.of(SummaryPart.values())
                .forEach(part -> screen.data(part.name().toLowerCase(Locale.ROOT), parts.contains(part)));
        return screens.answer(200, writings.add(screen, view, parts).data("choices", choices(parts)));
    }

    /** @param ticked whether it is on the paper that is shown */
    public record Part(String code, String label, boolean ticked) {}

    private static List<Part> choices(Set<SummaryPart> parts) {
        return Stream.of(SummaryPart.values())
                .map(part -> new Part(part.name(), part.label(), parts.contains(part)))
                .toList();
    }
}
