package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.tension.ConsultWards;
import org.concord.tension.TensionWardView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where those who watch over a place begin: how tense each ward is, and the way to all that is known about it. An analyst sees the figures alone. */
@Path(TensionPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ANALYST})
public class TensionPage {
    static final String PATH = "/console/tension";

    private final Screens screens;
    private final ConsultWards wards;
    private final LevelWords words;
    private final LevelPictures pictures;
    private final CurrentActor actor;

    TensionPage(Screens screens, ConsultWards wards, LevelWords words, LevelPictures pictures, CurrentActor actor) {
        this.screens = screens;
        this.wards = wards;
        this.words = words;
        this.pictures = pictures;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        List<TensionWardView> all = wards.all();
        boolean atWork = actor.person().is(Role.OFFICER) || actor.person().is(Role.COORDINATOR);
        return screens.answer(
                200,
                screens.wide("tension")
                        .data("map", pictures.of(all))
                        .data("rows", words.rows(all))
                        .data("review", words.inNeedOfReview(all))
                        .data("figuresAlone", !atWork)
                        .data(
                                "rooms",
                                atWork ? TensionRoom.openTo(actor.person().is(Role.COORDINATOR)) : List.of()));
    }
}
