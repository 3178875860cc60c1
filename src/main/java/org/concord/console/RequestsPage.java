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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.casework.ConsultRequests;
import org.concord.casework.DecideRequest;
import org.concord.casework.HolderCheck;
import org.concord.casework.RequestDecisionForm;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestView;
import org.concord.casework.SeenCases;
import org.concord.casework.WithdrawalEffect;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What whoever holds the receipts of a case asked for; an officer finds out who that is, and decides. */
@Path("/console/cases/{reference}/requests")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class RequestsPage {
    private static final Map<String, String> LABELS = Map.of(
            "accept", "The decision",
            "check", "How you found who asks",
            "how", "What you did to find out",
            "effect", "What it means for the case",
            "reason", "The reason");

    private final ActScreens screens;
    private final ConsultRequests consult;
    private final DecideRequest decide;
    private final RequestWords words;

    RequestsPage(ActScreens screens, ConsultRequests consult, DecideRequest decide, RequestWords words) {
        this.screens = screens;
        this.consult = consult;
        this.decide = decide;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        Page<RequestView> asked = consult.list(reference, Page.DEFAULT_LIMIT, cursor);
        return screens.shown(screens.screen("requests", screens.find(reference).item(), Form.empty())
                .data("requests", asked.items().stream().map(words::of).toList())
                .data("next", asked.nextCursor()));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return screens.shown(screen(reference, id, Form.empty()));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("reference") String reference, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return screens.take(
                reference,
                form,
                new ActScreens.Act(
                        LABELS, (typed, at) -> decided(typed, at, id), again -> screen(reference, id, again)));
    }

    private Response decided(Typed typed, SeenCases.Listed at, UUID id) {
        String accept = typed.text("accept");
        typed.validation().check(accept != null, "/accept", "has to be chosen");
        RequestDecisionForm form = new RequestDecisionForm(
                accept == null ? null : accept.equals("yes"),
                typed.choice("check", HolderCheck.class),
                typed.text("how"),
                typed.choice("effect", WithdrawalEffect.class),
                typed.text("reason"));
        typed.validation().refuseIfFailed();
        return switch (decide.decide(at.item().reference(), id, typed.ifMatch(), form)) {
            case Acted.Done<UUID> done -> screens.back(at, Done.REQUEST_DECIDED);
            case Acted.Waiting<UUID> waiting -> screens.back(at, Done.WAITING);
        };
    }

    private TemplateInstance screen(String reference, UUID id, Form form) {
        RequestView asked = consult.one(reference, id);
        return screens.screen("request", screens.find(reference).item(), form)
                .data("asked", words.of(asked))
                .data("decisions", List.of(new Choice("yes", "Accept it"), new Choice("no", "Refuse it")))
                .data("checks", ActLabels.choices(HolderCheck.values(), ActLabels::of))
                .data(
                        "effects",
                        asked.kind() == RequestKind.WITHDRAWAL
                                ? ActLabels.choices(WithdrawalEffect.values(), ActLabels::of)
                                : List.<Choice>of());
    }
}
