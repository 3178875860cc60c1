package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.tension.ConsultCounts;
import org.concord.tension.CountsView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The counts of one ward by week beside what is usual, with what is watched and what stood out there, and the way to the cases behind them. */
@Path(TensionPage.PATH + "/wards/{code}/counts")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
public class WardCountsPage {
    private final Screens screens;
    private final ConsultCounts consult;
    private final CountWords words;
    private final CountPictures pictures;
    private final CountCalendar calendar;

    WardCountsPage(
            Screens screens, ConsultCounts consult, CountWords words, CountPictures pictures, CountCalendar calendar) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
        this.pictures = pictures;
        this.calendar = calendar;
    }

    static String path(String code) {
        return TensionPage.PATH + "/wards/" + code + "/counts";
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("code") String code) {
        CountsView view = consult.one(code);
        CountsView.OfWard ward = view.wards().getFirst();
        List<CountMark> events = calendar.events(view.span(), code);
        List<CountMark> signals = calendar.signals(view.span(), code);
        CountChart chart = pictures.large(ward, view.span());
        CountWindows windows = CountWindows.of(
                Stream.concat(signals.stream(), events.stream()).toList(),
                new CountWindows.Place(CountPlot.WARD, view.span(), chart.height()));
        return screens.answer(
                200,
                screens.wide("usual-ward-counts")
                        .data("view", view)
                        .data("ward", ward)
                        .data("said", words.said(ward, view.span()))
                        .data("chart", chart.with(windows))
                        .data("undrawn", windows.left())
                        .data("rows", pictures.rows(ward, view.span()))
                        .data("events", events)
                        .data("signals", signals)
                        .data("leads", pictures.leads()));
    }
}
