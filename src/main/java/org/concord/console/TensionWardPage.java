package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.AssessWard;
import org.concord.tension.ConsultLevels;
import org.concord.tension.ConsultWards;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One ward: how tense it is, what is proposed and why, how much is known at all, what was ever decided; and where a coordinator decides. */
@Path(TensionPage.PATH + "/wards/{code}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class TensionWardPage {
    private static final int DECISIONS = 10;

    private final Screens screens;
    private final Submission submission;
    private final ConsultWards wards;
    private final ConsultLevels levels;
    private final AssessWard assess;
    private final LevelFields fields;

    TensionWardPage(
            Screens screens,
            Submission submission,
            ConsultWards wards,
            ConsultLevels levels,
            AssessWard assess,
            LevelFields fields) {
        this.screens = screens;
        this.submission = submission;
        this.wards = wards;
        this.levels = levels;
        this.assess = assess;
        this.fields = fields;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("code") String code, @QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, screen(code, cursor, Form.empty()));
    }

    @POST
    @RolesAllowed(Role.Name.COORDINATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LevelFields.LABELS,
                () -> ActScreens.inWords(() -> decided(code, Typed.of(form)), form),
                again -> screen(code, null, again));
    }

    private Response decided(String code, Typed typed) {
        var request = fields.of(typed);
        typed.validation().refuseIfFailed();
        assess.assess(code, typed.ifMatch(), request, typed.text(ActScreens.ONCE));
        return screens.done(TensionPage.PATH + "/wards/" + code, Done.LEVEL_DECIDED);
    }

    private TemplateInstance screen(String code, @Nullable String cursor, Form form) {
        LevelWords words = fields.words();
        LevelWords.Row ward = words.row(wards.one(code));
        Page<LevelWords.Decision> history =
                levels.history(code, DECISIONS, cursor).page().map(words::decision);
        return screens.screen("tension-ward")
                .data("ward", ward)
                .data("history", history.items())
                .data("next", history.nextCursor())
                .data("later", cursor != null)
                .data("levels", words.choices())
                .data("decides", fields.mayDecide())
                .data("form", Once.on(Versions.on(ward.version(), form)));
    }
}
