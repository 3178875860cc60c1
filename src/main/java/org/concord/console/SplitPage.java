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
import java.util.List;
import java.util.Map;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.SeenCases;
import org.concord.casework.SplitCase;
import org.concord.casework.SplitRequest;
import org.concord.report.ReportView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One of several reports becomes a case of its own. Which there are is read from the case. */
@Path("/console/cases/{reference}/split")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SplitPage {
    private static final Map<String, String> LABELS = Map.of("report", "The report", "reason", "The reason");

    private final ActScreens screens;
    private final ConsultCase consult;
    private final SplitCase split;
    private final CaseLines lines;
    private final CurrentActor actor;

    SplitPage(ActScreens screens, ConsultCase consult, SplitCase split, CaseLines lines, CurrentActor actor) {
        this.screens = screens;
        this.consult = consult;
        this.split = split;
        this.lines = lines;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response split(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::parted, again -> screen(reference, again)));
    }

    private Response parted(Typed typed, SeenCases.Listed at) {
        split.split(
                at.item().reference(), typed.ifMatch(), new SplitRequest(typed.text("report"), typed.text("reason")));
        return screens.back(at, Done.SPLIT);
    }

    private TemplateInstance screen(String reference, Form form) {
        CaseView view = consult.read(actor.person().scope(), reference);
        List<Choice> reports = view.reports().stream().map(this::choice).toList();
        return screens.screen("split", view.item(), form).data("reports", reports);
    }

    private Choice choice(ReportView report) {
        String ward = lines.wardOf(report.place().ward());
        return new Choice(
                report.reference(),
                "Report of " + lines.moment(report.receivedAt()),
                report.reference() + (ward == null ? "" : ", " + ward));
    }
}
