package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.concord.access.Role;
import org.concord.casework.RuleOverrides;
import org.concord.place.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How people judged what each rule of triage proposed, in the whole authority: for those who look after the rules. */
@Path(RulesPage.PATH)
@RolesAllowed(Role.Name.COORDINATOR)
public class RulesPage {
    static final String PATH = FiguresQuery.PATH + "/rules";

    private final FiguresScreens screens;
    private final RuleOverrides overrides;
    private final ReportPictures pictures;
    private final WorkingTime workingTime;

    RulesPage(FiguresScreens screens, RuleOverrides overrides, ReportPictures pictures, WorkingTime workingTime) {
        this.screens = screens;
        this.overrides = overrides;
        this.pictures = pictures;
        this.workingTime = workingTime;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@Context UriInfo uri) {
        FiguresQuery query = FiguresQuery.of(uri.getQueryParameters());
        return screens.answer(PATH, query, () -> {
            Figure rules = rules(screens.period(query));
            return screens.page("figures-rules", PATH, query, page -> page.data("rules", rules)
                    .data("csv", pictures.addresses(List.of("rules"), query, PATH)));
        });
    }

    @GET
    @Path("/{name}/csv")
    @Operation(hidden = true)
    public Response table(@PathParam("name") String name, @Context UriInfo uri) {
        FiguresQuery query = FiguresQuery.of(uri.getQueryParameters());
        return screens.answer(PATH, query, () -> {
            return screens.csv(name, List.of(rules(screens.period(query))), query);
        });
    }

    private Figure rules(FiguresPeriod period) {
        return AnswerFigureTables.rules(
                overrides.between(period.begins(workingTime.zone()), period.ends(workingTime.zone())),
                screens.when(period));
    }
}
