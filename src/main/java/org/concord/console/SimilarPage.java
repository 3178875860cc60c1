package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.SuggestCases;
import org.concord.casework.SuggestionView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which cases may belong to this one and why; and one of them beside it, which is to read both. */
@Path("/console/cases/{reference}/similar")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SimilarPage {
    private final Screens screens;
    private final SuggestCases suggest;
    private final ConsultCase consult;
    private final CurrentActor actor;
    private final CaseSheets sheets;

    SimilarPage(Screens screens, SuggestCases suggest, ConsultCase consult, CurrentActor actor, CaseSheets sheets) {
        this.screens = screens;
        this.suggest = suggest;
        this.consult = consult;
        this.actor = actor;
        this.sheets = sheets;
    }

    static CaseSheet.Other other(SuggestionView one) {
        return new CaseSheet.Other(
                one.reference(),
                Labels.of(one.kind()),
                one.because(),
                Labels.of(one.status()),
                Labels.of(one.severity()));
    }

    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("reference") String reference) {
        return screens.answer(
                200,
                screens.wide("case-similar")
                        .data("reference", CasePage.named(reference))
                        .data("here", "similar")
                        .data(
                                "items",
                                suggest.to(reference).stream()
                                        .map(SimilarPage::other)
                                        .toList()));
    }

    @GET
    @Path("/{other}")
    @Operation(hidden = true)
    public Response beside(@PathParam("reference") String reference, @PathParam("other") String other) {
        CaseView one = consult.read(actor.person().scope(), reference);
        CaseView two = consult.read(actor.person().scope(), other);
        CaseSheet sheet = sheets.of(one);
        CaseSheet.Other suggestion = one.suggestions().stream()
                .filter(some -> some.reference().equals(two.item().reference()))
                .map(SimilarPage::other)
                .findFirst()
                .orElse(null);
        return screens.answer(
                200,
                screens.wide("case-beside")
                        .data("reference", sheet.head().reference())
                        .data("here", "similar")
                        .data("suggestion", suggestion)
                        .data("rows", Beside.of(sheet, sheets.of(two)))
                        .data("left", sheet)
                        .data("right", sheets.of(two))
                        .data("acts", CaseActs.joining(one, actor.person())));
    }
}
