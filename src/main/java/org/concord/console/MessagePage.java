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
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.MessageRequest;
import org.concord.casework.SeenCases;
import org.concord.casework.WriteMessage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A message to the reporter. How they will hear of it comes from their reports, and so this is a reading of the case. Words to begin with are
 * fetched by an address, so that it takes no script.
 */
@Path("/console/cases/{reference}/message")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class MessagePage {
    private static final String REPORTS = "reports";
    private static final Map<String, String> LABELS = Map.of("text", "The message", REPORTS, "Who reads it");

    private final ActScreens screens;
    private final ConsultCase consult;
    private final WriteMessage write;
    private final ReplyChoices replies;
    private final ReachWords reach;
    private final CurrentActor actor;

    MessagePage(
            ActScreens screens,
            ConsultCase consult,
            WriteMessage write,
            ReplyChoices replies,
            ReachWords reach,
            CurrentActor actor) {
        this.screens = screens;
        this.consult = consult;
        this.write = write;
        this.replies = replies;
        this.reach = reach;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, @QueryParam("template") @Nullable String template) {
        Form form = ActScreens.fresh();
        form.fields().putSingle("text", replies.textOf(template));
        CaseView view = read(reference);
        view.reports().forEach(report -> form.fields().add(REPORTS, report.reference()));
        return screens.shown(screen(view, form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::written, again -> screen(read(reference), again)));
    }

    /** Of a case of one report, and of one whose reports are all chosen, everybody reads it. */
    private Response written(Typed typed, SeenCases.Listed at) {
        List<String> chosen = typed.all(REPORTS);
        boolean several = at.item().reportCount() > 1;
        typed.validation()
                .check(!several || !chosen.isEmpty(), "/" + REPORTS, "has to be chosen")
                .refuseIfFailed();
        boolean everybody = !several || chosen.size() == at.item().reportCount();
        MessageRequest request = new MessageRequest(typed.text("text"), everybody ? null : List.copyOf(chosen));
        write.write(at.item().reference(), request, typed.text(ActScreens.ONCE));
        return screens.back(at, Done.SENT);
    }

    private CaseView read(String reference) {
        return consult.read(actor.person().scope(), reference);
    }

    private TemplateInstance screen(CaseView view, Form form) {
        List<ReachWords.Told> told = view.reports().stream().map(reach::of).toList();
        return screens.screen("message", view.item(), form)
                .data("told", told)
                .data(
                        "readers",
                        told.stream()
                                .map(one -> new Choice(one.reference(), "Report of " + one.received(), one.how()))
                                .toList())
                .data("templates", replies.choices());
    }
}
