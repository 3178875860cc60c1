package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.TaskState;
import org.concord.platform.HumanReference;
import org.concord.platform.Problem;
import org.concord.report.IdentityChoice;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One case, read as the API reads it: that it was read is recorded once, with all that the page shows of it. */
@Path("/console/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CasePage {
    /** Of what was written the newest; the rest has pages of its own. */
    private static final int SHOWN = 5;

    private final Screens screens;
    private final ConsultCase consult;
    private final CurrentActor actor;
    private final CaseSheets sheets;
    private final Writings writings;

    CasePage(Screens screens, ConsultCase consult, CurrentActor actor, CaseSheets sheets, Writings writings) {
        this.screens = screens;
        this.consult = consult;
        this.actor = actor;
        this.sheets = sheets;
        this.writings = writings;
    }

    /** Where a case's page is. */
    static String of(String reference) {
        return "/console/cases/" + reference;
    }

    /**
     * A reference as it is written, however it was typed.
     *
     * @throws org.concord.platform.Refusal 404 if it is none
     */
    static String named(String typed) {
        return HumanReference.parse(typed)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference) {
        CaseView view = consult.read(actor.person().scope(), reference);
        CaseSheet sheet = sheets.of(view);
        TemplateInstance screen = screens.wide("case")
                .data("sheet", sheet)
                .data("head", sheet.head())
                .data("reference", sheet.head().reference())
                .data("here", "case")
                .data(
                        "identityKnown",
                        view.reports().stream().anyMatch(one -> one.identity().identity() != IdentityChoice.ANONYMOUS))
                .data("acts", CaseActs.of(view, actor.person()));
        return screens.answer(200, written(screen, view));
    }

    private TemplateInstance written(TemplateInstance screen, CaseView view) {
        boolean several = view.reports().size() > 1;
        int files = view.reports().stream()
                .mapToInt(report -> report.attachments().size())
                .sum();
        return screen.data("tasks", tasks(view))
                .data("requests", view.requests().stream().map(writings::of).toList())
                .data(
                        "notes",
                        view.notes().stream().limit(SHOWN).map(writings::of).toList())
                .data("noteCount", view.notes().size())
                .data(
                        "messages",
                        view.messages().stream()
                                .limit(SHOWN)
                                .map(one -> writings.of(one, several))
                                .toList())
                .data("messageCount", view.messages().size())
                .data("files", files);
    }

    private List<Written.Task> tasks(CaseView view) {
        return view.tasks().stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .map(writings::of)
                .toList();
    }
}
