package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultBackground;
import org.concord.tension.KnoxView;
import org.concord.tension.NearRepeatView;
import org.concord.tension.SeasonView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What stands beside the signals: streets where incidents follow each other, and weeks against the same season of earlier years. */
@Path(BackgroundPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
public class BackgroundPage {
    static final String PATH = "/console/tension/background";
    private static final String AT_ONCE = "10";

    private final Screens screens;
    private final ConsultBackground consult;
    private final BackgroundWords words;

    BackgroundPage(Screens screens, ConsultBackground consult, BackgroundWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@QueryParam("cursor") @Nullable String cursor) {
        Page<NearRepeatView> near = consult.nearRepeats(AT_ONCE, cursor);
        KnoxView.Tables knox = consult.tables(null);
        SeasonView.Week season = consult.season(null);
        return screens.answer(
                200,
                screens.wide("background")
                        .data("near", near.items().stream().map(words::line).toList())
                        .data("nextCursor", near.nextCursor())
                        .data("first", cursor == null)
                        .data("year", words.days(knox.from(), knox.to()))
                        .data("tables", words.tables(knox.tables()))
                        .data("week", words.days(season.from(), season.to()))
                        .data(
                                "seasons",
                                season.items().stream().map(words::season).toList()));
    }
}
