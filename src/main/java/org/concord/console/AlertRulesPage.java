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
import java.util.Objects;
import org.concord.access.Role;
import org.concord.alert.AlertRulesRequest;
import org.concord.alert.AlertRulesView;
import org.concord.alert.ChangeAlertRules;
import org.concord.alert.RuleSets;
import org.concord.alert.TryAlertRules;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who hears of what: the rules to read, and to change once the change was tried on last month's cases. */
@Path(AlertRulesPage.PATH)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
public class AlertRulesPage {
    static final String PATH = "/console/administration/alert-rules";

    private final Screens screens;
    private final Submission submission;
    private final RuleSets sets;
    private final ChangeAlertRules change;
    private final TryAlertRules tryOut;
    private final AlertRuleWords words;

    AlertRulesPage(
            Screens screens,
            Submission submission,
            RuleSets sets,
            ChangeAlertRules change,
            TryAlertRules tryOut,
            AlertRuleWords words) {
        this.screens = screens;
        this.submission = submission;
        this.sets = sets;
        this.change = change;
        this.tryOut = tryOut;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        return screens.answer(200, words.on(screens.wide("alert-rules"), sets.read()));
    }

    @GET
    @Path("/versions")
    @Operation(hidden = true)
    public Response lookBack() {
        return screens.answer(200, words.history(screens.wide("alert-rule-versions"), sets.history()));
    }

    /** @param from the version to begin with, to put it back; without it the one in force */
    @GET
    @Path("/change")
    @Operation(hidden = true)
    public Response ask(@QueryParam("from") @Nullable String from) {
        AlertRulesView now = sets.read();
        boolean earlier = from != null && from.matches("\\d{1,9}");
        String document = words.document(earlier ? sets.read(Integer.parseInt(from)) : now);
        return screens.answer(200, page(Form.holding(Map.of(JsonDocuments.FIELD, document)), now.version(), null));
    }

    /** Tries what was typed; changes nothing. */
    @POST
    @Path("/dry-runs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tryOut(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                JsonDocuments.LABELS,
                () -> {
                    DryRunRows result =
                            words.read(typed(form), request -> words.rows(tryOut.lastMonth(request.document())));
                    form.putSingle("tried", mark(typed(form)));
                    return screens.answer(
                            200, page(new Form(form, List.of()), sets.read().version(), result));
                },
                again -> page(again, sets.read().version(), null));
    }

    @POST
    @Path("/change")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                JsonDocuments.LABELS,
                () -> words.read(typed(form), request -> changed(form, request)),
                again -> page(again, sets.read().version(), null));
    }

    private Response changed(MultivaluedMap<String, String> form, AlertRulesRequest request) {
        if (!mark(typed(form)).equals(form.getFirst("tried"))) {
            throw Problem.VALIDATION_FAILED.because(
                    List.of(new FieldError("", "something is not what was tried last. Try it first")));
        }
        change.put(Versions.of(form), request.document());
        return screens.done(PATH, Done.SAVED);
    }

    private static String typed(MultivaluedMap<String, String> form) {
        return Objects.requireNonNullElse(Typed.of(form).text(JsonDocuments.FIELD), "");
    }

    /** By which a text that was tried is known again; it guards against a slip, not against anybody. */
    private static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private TemplateInstance page(Form form, int version, @Nullable DryRunRows result) {
        return words.mayChange(screens.wide("alert-rules-change"))
                .data("form", Versions.on(version, form))
                .data("result", result);
    }
}
