package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is reported, in figures: where, when, why, of what kind, by which way and how soon. Numbers alone, never a case. */
@Path(FiguresQuery.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
public class FiguresPage {
    private final FiguresScreens screens;
    private final ReportCounts reports;
    private final ReportFigureTables tables;
    private final ReportPictures pictures;
    private final PeriodCases cases;
    private final LookCounts looks;

    FiguresPage(
            FiguresScreens screens,
            ReportCounts reports,
            ReportFigureTables tables,
            ReportPictures pictures,
            PeriodCases cases,
            LookCounts looks) {
        this.screens = screens;
        this.reports = reports;
        this.tables = tables;
        this.pictures = pictures;
        this.cases = cases;
        this.looks = looks;
    }

    /** What stands large at the top. */
    public record Headline(String number, String label, String said) {}

    @GET
    @Operation(hidden = true)
    public Response look(@Context UriInfo uri) {
        FiguresQuery query = FiguresQuery.of(uri.getQueryParameters());
        return screens.answer(FiguresQuery.PATH, query, () -> {
            ReportSelection asked = screens.selection(query);
            ReportFigures figures = reports.of(asked);
            Map<String, Figure> byName = pictures.byName(figures(asked, figures));
            return screens.page(
                    "figures", FiguresQuery.PATH, query, page -> page.data("headlines", headlines(asked, figures))
                            .data("received", received(asked, figures))
                            .data("map", pictures.wards(asked, figures))
                            .data("columns", pictures.weeks(asked, figures))
                            .data("figures", byName)
                            .data("others", List.of("strands", "types", "channels", "delay"))
                            .data("csv", pictures.addresses(byName.keySet(), query, FiguresQuery.PATH)));
        });
    }

    @GET
    @Path("/{name}/csv")
    @Operation(hidden = true)
    public Response table(@PathParam("name") String name, @Context UriInfo uri) {
        FiguresQuery query = FiguresQuery.of(uri.getQueryParameters());
        return screens.answer(FiguresQuery.PATH, query, () -> {
            ReportSelection asked = screens.selection(query);
            return screens.csv(name, figures(asked, reports.of(asked)), query);
        });
    }

    private List<Figure> figures(ReportSelection asked, ReportFigures figures) {
        return tables.all(figures, asked, received(asked, figures));
    }

    private String received(ReportSelection asked, ReportFigures figures) {
        long reports = figures.reports();
        String several = reports == 1 ? "1 report" : Figure.readable(reports) + " reports";
        return several + " received " + screens.when(asked, asked.period());
    }

    private List<Headline> headlines(ReportSelection asked, ReportFigures figures) {
        LookFigures looked = looks.of(asked);
        long known = figures.total("day_known");
        return List.of(
                new Headline(Figure.readable(figures.reports()), "reports", "received in this time"),
                new Headline(
                        Figure.readable(figures.reports() - cases.joined(asked)),
                        "cases",
                        "that these have become, as several may tell of one incident"),
                new Headline(
                        Figure.readable(figures.total("observations")),
                        "observations of tension",
                        "among these reports: a worry, and nothing that happened yet"),
                new Headline(
                        Figure.share(figures.total("within_1"), known),
                        "told by the next day",
                        "of the %s in which the day is known".formatted(Figure.readable(known))),
                new Headline(
                        Figure.share(looked.inTime(), looked.counted()),
                        "looked at in time",
                        "of the %s cases whose time has come".formatted(Figure.readable(looked.counted()))));
    }
}
