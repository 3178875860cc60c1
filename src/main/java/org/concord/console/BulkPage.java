package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.casework.BulkCases;
import org.concord.casework.BulkRequest;
import org.concord.casework.BulkView;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * One act for all cases that are ticked: first what it needs, then what came of each. The outcome is shown at once, not after a redirect, as no
 * address could hold it; each case is sent with the version that was seen, so that a form sent twice does nothing twice.
 */
@Path(BulkPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class BulkPage {
    static final String PATH = QueueQuery.PATH + "/bulk";

    private static final Map<String, String> LABELS = Map.of(
            "cases", "Cases",
            "act", "What to do",
            "officerId", "Officer",
            "reason", "Reason",
            "to", "New status",
            "closureReason", "Reason for closing",
            "reference", "The reference of the other case",
            "kind", "How they belong together");

    private final Screens screens;
    private final Submission submission;
    private final BulkScreens bulk;
    private final BulkCases cases;

    BulkPage(Screens screens, Submission submission, BulkScreens bulk, BulkCases cases) {
        this.screens = screens;
        this.submission = submission;
        this.bulk = bulk;
        this.cases = cases;
    }

    @GET
    @Operation(hidden = true)
    public Response begin() {
        return screens.seeOther(QueueQuery.PATH).build();
    }

    @GET
    @Path("/outcome")
    @Operation(hidden = true)
    public Response beginAgain() {
        return begin();
    }

    /** What is to be done with them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    BulkAct act = act(typed);
                    List<BulkRequest.Target> ticked = BulkAct.ticked(form);
                    typed.validation()
                            .check(!ticked.isEmpty(), "/cases", "Tick at least one case")
                            .refuseIfFailed();
                    return screens.answer(200, bulk.form(act, form, new Form(form, List.of())));
                },
                wrong -> bulk.form(BulkAct.of(form.getFirst("act")).orElse(BulkAct.ASSIGN), form, wrong));
    }

    @POST
    @Path("/outcome")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    BulkAct act = act(typed);
                    BulkRequest request = act.request(BulkAct.ticked(form), typed);
                    typed.validation().refuseIfFailed();
                    return screens.answer(200, bulk.outcome(act, form, done(request)));
                },
                wrong -> bulk.form(BulkAct.of(form.getFirst("act")).orElse(BulkAct.ASSIGN), form, wrong));
    }

    private BulkView done(BulkRequest request) {
        try {
            return cases.act(request);
        } catch (Refusal wrong) {
            throw wrong.problem()
                    .because(wrong.errors().stream().map(BulkPage::ofField).toList());
        }
    }

    /** On the page the fields of the act stand by themselves. */
    private static FieldError ofField(FieldError error) {
        return new FieldError(error.pointer().replaceFirst("^/(?:assign|move|link)(?=/)", ""), error.detail());
    }

    private static BulkAct act(Typed typed) {
        return BulkAct.of(typed.text("act"))
                .orElseThrow(() -> Problem.VALIDATION_FAILED.because("Choose what to do with the cases."));
    }
}
