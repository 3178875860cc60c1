package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.referral.ConsultHandOvers;
import org.concord.referral.HandOverOnce;
import org.concord.referral.WorryRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The Prevent compartment: whoever works on cases can put something in that came up in no case, the Prevent lead alone reads it. */
@Path(HandOversPage.PATH)
@RolesAllowed(Role.Name.PREVENT_LEAD)
public class HandOversPage {
    static final String PATH = "/console/hand-overs";
    private static final String NEW = "/new";
    private static final Map<String, String> LABELS = Map.of("referred", "What becomes of it");

    private final Screens screens;
    private final Submission submission;
    private final ConsultHandOvers consult;
    private final HandOverOnce handOver;
    private final HandOverWords words;

    HandOversPage(
            Screens screens,
            Submission submission,
            ConsultHandOvers consult,
            HandOverOnce handOver,
            HandOverWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.handOver = handOver;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Page<HandOverWords.Row> handedOver =
                consult.ofPrevent(Page.DEFAULT_LIMIT, cursor).map(words::of);
        return screens.answer(
                200,
                screens.screen("hand-overs").data("rows", handedOver.items()).data("next", handedOver.nextCursor()));
    }

    @GET
    @Path(NEW)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.PREVENT_LEAD})
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, screen(CaseHandOversPage.unanswered()));
    }

    @POST
    @Path(NEW)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.PREVENT_LEAD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handOver(MultivaluedMap<String, String> form) {
        return submission.take(
                form, LABELS, () -> ActScreens.inWords(() -> handedOver(Typed.of(form)), form), this::screen);
    }

    private Response handedOver(Typed typed) {
        handOver.toPrevent(new WorryRequest(typed.yes("referred")), typed.text(ActScreens.ONCE));
        return screens.done(PATH + NEW, Done.HANDED_OVER);
    }

    private TemplateInstance screen(Form form) {
        return screens.screen("hand-over-new")
                .data("form", form)
                .data("ways", List.of(words.prevent()))
                .data("answers", HandOverWords.answers());
    }
}
