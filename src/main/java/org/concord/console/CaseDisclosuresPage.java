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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.casework.SeenCases;
import org.concord.platform.Page;
import org.concord.referral.ChangeDisclosure;
import org.concord.referral.ConsultDisclosures;
import org.concord.referral.DisclosureChangeRequest;
import org.concord.referral.DisclosureOutcome;
import org.concord.referral.DisclosureView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What others were told of a case, and what came of it. */
@Path("/console/cases/{reference}/disclosures")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseDisclosuresPage {
    private static final Map<String, String> LABELS =
            Map.of("outcome", "What came of it", "answer", "What they answered", "dueOn", "The day of the answer");

    private final ActScreens screens;
    private final ConsultDisclosures consult;
    private final ChangeDisclosure change;
    private final DisclosureWords words;

    CaseDisclosuresPage(
            ActScreens screens, ConsultDisclosures consult, ChangeDisclosure change, DisclosureWords words) {
        this.screens = screens;
        this.consult = consult;
        this.change = change;
        this.words = words;
    }

    /** Where the page of a case's disclosures is. */
    static String of(SeenCases.Listed at) {
        return CasePage.of(at.item().reference()) + "/disclosures";
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("reference") String reference,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done) {
        Page<DisclosureWords.Told> told =
                consult.page(reference, Page.DEFAULT_LIMIT, cursor).map(words::of);
        return screens.shown(
                screens.screen("disclosures", screens.find(reference).item(), Form.empty())
                        .data("disclosures", told.items())
                        .data("next", told.nextCursor())
                        .data("waits", Done.WAITING.code().equals(done)));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        return screens.shown(screen(reference, id, null));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("reference") String reference, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return screens.take(
                reference,
                form,
                new ActScreens.Act(
                        LABELS, (typed, at) -> changed(typed, at, id), again -> screen(reference, id, again)));
    }

    private Response changed(Typed typed, SeenCases.Listed at, UUID id) {
        DisclosureChangeRequest request = new DisclosureChangeRequest(
                typed.choice("outcome", DisclosureOutcome.class), typed.text("answer"), typed.day("dueOn"));
        boolean said = Stream.of("outcome", "answer", "dueOn").anyMatch(typed::ticked);
        typed.validation()
                .check(said, "/outcome", "has to be chosen, or another day for the answer")
                .refuseIfFailed();
        change.change(at.item().reference(), id, typed.ifMatch(), request);
        return screens.done(of(at) + "/" + id, Done.SAVED);
    }

    private TemplateInstance screen(String reference, UUID id, @Nullable Form typed) {
        DisclosureView view = consult.one(reference, id);
        Form form = Versions.on(view.version(), typed == null ? known(view) : typed);
        DisclosureWords.Told told = words.of(view);
        return screens.screen("disclosure", screens.find(reference).item(), form)
                .data("told", told)
                .data("dueHint", told.due() == null ? null : "So far: " + told.due())
                .data("outcomes", ActLabels.choices(DisclosureOutcome.values(), DisclosureLabels::of));
    }

    private static Form known(DisclosureView view) {
        Map<String, String> known = new HashMap<>();
        if (view.outcome() != null) {
            known.put("outcome", view.outcome().name());
        }
        if (view.answer() != null) {
            known.put("answer", view.answer());
        }
        return Form.holding(known);
    }
}
