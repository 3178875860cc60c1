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
import java.util.Map;
import org.concord.access.Role;
import org.concord.casework.SeenCases;
import org.concord.platform.Browser;
import org.concord.platform.Page;
import org.concord.referral.ConsultHandOvers;
import org.concord.referral.HandOverKind;
import org.concord.referral.HandOverOnce;
import org.concord.referral.HandOverRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A worry that came up in a case is handed to those whose work it is. Every kind is answered alike, so that no address tells that one was for Prevent. */
@Path("/console/cases/{reference}/hand-overs")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseHandOversPage {
    private static final Map<String, String> LABELS =
            Map.of("kind", "Whose work it is", "referred", "What becomes of it");

    private final ActScreens screens;
    private final ConsultHandOvers consult;
    private final HandOverOnce handOver;
    private final HandOverWords words;

    CaseHandOversPage(ActScreens screens, ConsultHandOvers consult, HandOverOnce handOver, HandOverWords words) {
        this.screens = screens;
        this.consult = consult;
        this.handOver = handOver;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        return screens.shown(screen(reference, cursor, unanswered()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handOver(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::handedOver, again -> screen(reference, null, again)));
    }

    private Response handedOver(Typed typed, SeenCases.Listed at) {
        HandOverRequest request = new HandOverRequest(typed.choice("kind", HandOverKind.class), typed.yes("referred"));
        typed.validation()
                .check(typed.text("kind") != null, "/kind", "has to be chosen")
                .refuseIfFailed();
        handOver.over(at.item().reference(), request, typed.text(ActScreens.ONCE));
        return screens.done(CasePage.of(at.item().reference()) + "/hand-overs", Done.HANDED_OVER);
    }

    /** What is meant if nothing is said. */
    static Form unanswered() {
        return Form.holding(Map.of(ActScreens.ONCE, Browser.newSecret(), "referred", "yes"));
    }

    private TemplateInstance screen(String reference, @Nullable String cursor, Form form) {
        Page<HandOverWords.Row> handedOver =
                consult.ofCase(reference, Page.DEFAULT_LIMIT, cursor).map(words::of);
        return screens.screen("hand-overs", screens.find(reference).item(), form)
                .data("rows", handedOver.items())
                .data("next", handedOver.nextCursor())
                .data("ways", words.ways())
                .data("kinds", HandOverWords.kinds())
                .data("answers", HandOverWords.answers());
    }
}
