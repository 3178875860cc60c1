package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.SeenCases;
import org.concord.referral.Disclose;
import org.concord.referral.DisclosedField;
import org.concord.referral.DisclosureRequest;
import org.concord.referral.DisclosureView;
import org.concord.referral.Recipient;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Others are to be told of a case. What its reporters allow is said first; going past it is asked of a second officer. */
@Path("/console/cases/{reference}/disclosures/new")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NewDisclosurePage {
    private static final Map<String, String> LABELS = Map.of(
            "recipient", "Who is told",
            "gateway", "The law",
            "fields", "What is told",
            "purpose", "What it is for",
            "dueOn", "The day of the answer",
            "realRisk", "Why there is a real risk",
            "override", "Why it must be told all the same");

    private final ActScreens screens;
    private final ConsultCase consult;
    private final Disclose disclose;
    private final GatewayNames gateways;
    private final CurrentActor actor;

    NewDisclosurePage(
            ActScreens screens, ConsultCase consult, Disclose disclose, GatewayNames gateways, CurrentActor actor) {
        this.screens = screens;
        this.consult = consult;
        this.disclose = disclose;
        this.gateways = gateways;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, ActScreens.fresh()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response disclose(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::disclosed, again -> screen(reference, again)));
    }

    private Response disclosed(Typed typed, SeenCases.Listed at) {
        DisclosureRequest request = request(typed);
        DisclosureView view = disclose.disclose(at.item().reference(), request, typed.text(ActScreens.ONCE))
                .body()
                .disclosure();
        String path = CaseDisclosuresPage.of(at);
        return view == null ? screens.done(path, Done.WAITING) : screens.done(path + "/" + view.id(), Done.DISCLOSED);
    }

    private static DisclosureRequest request(Typed typed) {
        List<@Nullable DisclosedField> fields = new ArrayList<>(typed.choices("fields", DisclosedField.class));
        String override = typed.text("override");
        DisclosureRequest request = new DisclosureRequest(
                typed.choice("recipient", Recipient.class),
                typed.text("gateway"),
                fields,
                typed.text("purpose"),
                typed.day("dueOn"),
                typed.text("realRisk"),
                override == null ? null : new DisclosureRequest.OverrideRequest(override));
        typed.validation()
                .check(typed.text("recipient") != null, "/recipient", "has to be chosen")
                .check(request.gateway() != null, "/gateway", "has to be chosen")
                .check(!typed.all("fields").isEmpty(), "/fields", "has to be chosen: at least one")
                .check(request.purpose() != null, "/purpose", "is needed")
                .refuseIfFailed();
        return request;
    }

    /** Where something is wrong that no single field is to blame for, it may be the reporter's wish: how to go past it is shown then. */
    private TemplateInstance screen(String reference, Form form) {
        CaseView view = consult.read(actor.person().scope(), reference);
        boolean past = form.touches("override") || form.wrong().stream().anyMatch(one -> one.field() == null);
        return screens.screen("disclosure-new", view.item(), form)
                .data("allowed", AllowedWords.of(view.reports()))
                .data("recipients", ActLabels.choices(Recipient.values(), DisclosureLabels::of))
                .data("gateways", gateways.choices())
                .data(
                        "fields",
                        Stream.of(DisclosedField.values())
                                .map(one ->
                                        new Choice(one.name(), DisclosureLabels.of(one), DisclosureLabels.hint(one)))
                                .toList())
                .data("past", past);
    }
}
