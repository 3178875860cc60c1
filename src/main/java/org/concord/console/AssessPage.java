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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.AssessCase;
import org.concord.casework.AssessmentRequest;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.CrimeStatus;
import org.concord.casework.SeenCases;
import org.concord.triage.Severity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How grave a case is, with what the rules made of it and why: confirmed, or changed, with a reason. Shown with the reasons, it is a reading of the case. */
@Path("/console/cases/{reference}/assess")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AssessPage {
    private static final String TYPES = "incidentTypes";
    private static final Map<String, String> LABELS = Map.of(
            "severity",
            "How grave it is",
            "crimeStatus",
            "Whether it is a crime",
            "strandsAdded",
            "Motivations to add",
            TYPES,
            "What happened",
            "wardCode",
            "The ward",
            "reason",
            "The reason");

    private final ActScreens screens;
    private final ConsultCase consult;
    private final AssessCase assess;
    private final CodeChoices codes;
    private final AssessedWords words;
    private final CurrentActor actor;

    AssessPage(
            ActScreens screens,
            ConsultCase consult,
            AssessCase assess,
            CodeChoices codes,
            AssessedWords words,
            CurrentActor actor) {
        this.screens = screens;
        this.consult = consult;
        this.assess = assess;
        this.codes = codes;
        this.words = words;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assess(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::assessed, again -> screen(reference, again)));
    }

    private Response assessed(Typed typed, SeenCases.Listed at) {
        List<String> types = typed.all(TYPES);
        boolean sameTypes = new HashSet<>(types).equals(new HashSet<>(at.item().incidentTypes()));
        List<String> added = typed.all("strandsAdded");
        AssessmentRequest request = new AssessmentRequest(
                typed.choice("severity", Severity.class),
                typed.choice("crimeStatus", CrimeStatus.class),
                added.isEmpty() ? null : List.copyOf(added),
                sameTypes ? null : List.copyOf(types),
                typed.text("wardCode"),
                typed.text("reason"));
        typed.validation().refuseIfFailed();
        assess.assess(at.item().reference(), typed.ifMatch(), request);
        return screens.back(at, Done.GRADED);
    }

    /** @param typed null for a form that holds how the case is graded now */
    private TemplateInstance screen(String reference, @Nullable Form typed) {
        CaseView view = consult.read(actor.person().scope(), reference);
        Form form = typed == null ? AssessedWords.asItIs(view) : typed;
        return screens.screen("assess", view.item(), form)
                .data("graded", words.of(view))
                .data("severities", ActLabels.choices(Severity.values(), Labels::of))
                .data(
                        "crimes",
                        assess.mayCallerSayCrime()
                                ? ActLabels.choices(CrimeStatus.values(), ActLabels::of)
                                : List.<Choice>of())
                .data("strands", codes.strandsBeside(view.item().strands()))
                .data("known", codes.strandNames(view.item().strands()))
                .data("types", codes.typesWith(view.item().incidentTypes()))
                .data("wards", codes.wards());
    }
}
