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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How soon we answer, beside by when we promised to. */
@Path(AnswersPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
public class AnswersPage {
    static final String PATH = FiguresQuery.PATH + "/answers";

    /** Each alert is read by itself: of more than these nobody would wait. */
    private static final int WEEKS_OF_ALERTS = 13;

    private final FiguresScreens screens;
    private final LookCounts looks;
    private final PeriodCases cases;
    private final ReportPictures pictures;

    AnswersPage(FiguresScreens screens, LookCounts looks, PeriodCases cases, ReportPictures pictures) {
        this.screens = screens;
        this.looks = looks;
        this.cases = cases;
        this.pictures = pictures;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@Context UriInfo uri) {
        FiguresQuery query = FiguresQuery.of(uri.getQueryParameters());
        return screens.answer(PATH, query, () -> {
            ReportSelection asked = screens.selection(query);
            List<Figure> figures = figures(asked);
            return screens.page("figures-answers", PATH, query, page -> page.data("looks", figures.getFirst())
                    .data("alerts", figures.getLast())
                    .data("shortened", !alertDays(asked).equals(asked.period()))
                    .data("csv", pictures.addresses(List.of("looks", "alerts"), query, PATH)));
        });
    }

    @GET
    @Path("/{name}/csv")
    @Operation(hidden = true)
    public Response table(@PathParam("name") String name, @Context UriInfo uri) {
        FiguresQuery query = FiguresQuery.of(uri.getQueryParameters());
        return screens.answer(PATH, query, () -> {
            return screens.csv(name, figures(screens.selection(query)), query);
        });
    }

    private List<Figure> figures(ReportSelection asked) {
        FiguresPeriod days = alertDays(asked);
        return List.of(
                AnswerFigureTables.looks(looks.of(asked), screens.when(asked, asked.period())),
                AnswerFigureTables.alerts(cases.alerts(asked, days), screens.when(asked, days)));
    }

    private static FiguresPeriod alertDays(ReportSelection asked) {
        return asked.period().last(WEEKS_OF_ALERTS);
    }
}
