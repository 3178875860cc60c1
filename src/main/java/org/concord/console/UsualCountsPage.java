package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.tension.ConsultCounts;
import org.concord.tension.CountsView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The counts of thirteen weeks beside what is usual: the city by day, with what is watched and what stood out, and each ward by week. */
@Path(UsualCountsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
public class UsualCountsPage {
    static final String PATH = TensionPage.PATH + "/counts";

    private final Screens screens;
    private final ConsultCounts consult;
    private final CountWords words;
    private final CountPictures pictures;
    private final CountCalendar calendar;

    UsualCountsPage(
            Screens screens, ConsultCounts consult, CountWords words, CountPictures pictures, CountCalendar calendar) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
        this.pictures = pictures;
        this.calendar = calendar;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        CountsView view = consult.all();
        List<CountMark> events = calendar.events(view.span(), null);
        List<CountMark> signals = calendar.signals(view.span(), null);
        CountChart strip = pictures.strip(view);
        CountWindows windows = CountWindows.of(
                Stream.concat(signals.stream(), events.stream()).toList(),
                new CountWindows.Place(CountPlot.STRIP, view.span(), strip.height()));
        return screens.answer(
                200,
                screens.wide("usual-counts")
                        .data("view", view)
                        .data("said", words.said(view))
                        .data("strip", strip.with(windows))
                        .data("undrawn", windows.left())
                        .data("rows", pictures.rows(view))
                        .data("events", events)
                        .data("signals", signals)
                        .data("leads", pictures.leads())
                        .data("silent", silent(view))
                        .data(
                                "wards",
                                view.wards().stream()
                                        .map(ward -> pictures.small(ward, view.span()))
                                        .toList()));
    }

    private static List<String> silent(CountsView view) {
        return view.wards().stream()
                .filter(CountsView.OfWard::silent)
                .map(CountsView.OfWard::name)
                .toList();
    }
}
