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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.casework.SeenCases;
import org.concord.referral.AssessRisk;
import org.concord.referral.ConsultRisk;
import org.concord.referral.RiskAnswer;
import org.concord.referral.RiskLevel;
import org.concord.referral.RiskQuestion;
import org.concord.referral.RiskRequest;
import org.concord.referral.RiskView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * How great the risk is to those who were targeted, what held before, and the few questions by which it is assessed. What the answers say can be
 * looked at before anything is saved. Reading it is a reading of the case.
 */
@Path("/console/cases/{reference}/risk")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class RiskPage {
    private static final String LEVEL = "level";
    private static final String REASON = "reason";

    /** The choice of no level of one's own. */
    private static final String AS_ANSWERED = "ANSWERS";

    private final ActScreens screens;
    private final ConsultRisk consult;
    private final AssessRisk assess;
    private final RiskWords words;
    private final RiskSheets sheets;

    RiskPage(ActScreens screens, ConsultRisk consult, AssessRisk assess, RiskWords words, RiskSheets sheets) {
        this.screens = screens;
        this.consult = consult;
        this.assess = assess;
        this.words = words;
        this.sheets = sheets;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, @QueryParam("done") @Nullable String done) {
        return screens.shown(
                screen(reference, null).data("waits", Done.WAITING.code().equals(done)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assess(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(labels(), this::assessed, again -> screen(reference, again)));
    }

    private Response assessed(Typed typed, SeenCases.Listed at) {
        words.asked().forEach(question -> typed.validation()
                .check(typed.text(question.code()) != null, "/" + question.code(), "is not answered yet"));
        Map<String, RiskAnswer> answers = answers(typed);
        RiskLevel level = AS_ANSWERED.equals(typed.text(LEVEL)) ? null : typed.choice(LEVEL, RiskLevel.class);
        typed.validation().refuseIfFailed();
        String reference = at.item().reference();
        if (typed.ticked("look")) {
            return screens.shown(screen(reference, new Form(typed.fields(), List.of())));
        }
        RiskRequest request = new RiskRequest(new HashMap<>(answers), level, typed.text(REASON));
        String path = CasePage.of(reference) + "/risk";
        return switch (assess.assess(reference, typed.ifMatch(), request)) {
            case Acted.Done<RiskView> done -> screens.done(path, Done.RISK_ASSESSED);
            case Acted.Waiting<RiskView> waiting -> screens.done(path, Done.WAITING);
        };
    }

    /** @param typed null for a form that holds what was answered last */
    private TemplateInstance screen(String reference, @Nullable Form typed) {
        RiskView view = consult.read(reference);
        Form form = Versions.on(view.version(), typed == null ? asItIs(view) : typed);
        return screens.screen("risk", screens.find(reference).item(), form)
                .data("sheet", sheets.of(view))
                .data("groups", sheets.groups())
                .data("proposed", typed == null ? null : words.proposed(answers(Typed.of(typed.fields()))))
                .data("answers", ActLabels.choices(RiskAnswer.values(), RiskWords::of))
                .data("levels", levels())
                .data("waits", false);
    }

    /** Those that can be read. */
    private Map<String, RiskAnswer> answers(Typed typed) {
        Map<String, RiskAnswer> answers = new LinkedHashMap<>();
        for (RiskQuestion question : words.asked()) {
            RiskAnswer answer = typed.choice(question.code(), RiskAnswer.class);
            if (answer != null) {
                answers.put(question.code(), answer);
            }
        }
        return answers;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>(Map.of(LEVEL, "Your judgement", REASON, "The reason"));
        words.asked().forEach(question -> labels.put(question.code(), "“" + question.text() + "”"));
        return labels;
    }

    private static List<Choice> levels() {
        return Stream.concat(
                        Stream.of(new Choice(AS_ANSWERED, "As great as the answers say")),
                        Stream.of(RiskLevel.values())
                                .map(level -> new Choice(level.name(), ActLabels.inWords(level.name()))))
                .toList();
    }

    private static Form asItIs(RiskView view) {
        Map<String, String> fields = new HashMap<>(Map.of(LEVEL, AS_ANSWERED));
        view.answers().forEach((code, answer) -> fields.put(code, answer.name()));
        return Form.holding(fields);
    }
}
