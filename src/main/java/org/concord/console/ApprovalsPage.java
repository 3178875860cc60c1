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
import org.concord.access.ApprovalState;
import org.concord.access.ApprovalView;
import org.concord.access.ConsultApprovals;
import org.concord.access.Role;
import org.concord.officer.DecideApproval;
import org.concord.officer.DecisionRequest;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What takes two persons and waits for the second, as far as the caller may decide it. Whoever may decide nothing at all is refused, as by the API. */
@Path("/console/approvals")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
public class ApprovalsPage {
    private static final Map<String, String> LABELS = Map.of("approve", "Your decision", "reason", "The reason");

    private final Screens screens;
    private final Submission submission;
    private final ConsultApprovals consult;
    private final DecideApproval decide;
    private final ApprovalWords words;

    ApprovalsPage(
            Screens screens,
            Submission submission,
            ConsultApprovals consult,
            DecideApproval decide,
            ApprovalWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.decide = decide;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Page<ApprovalView> waiting = consult.list(ApprovalState.PENDING, Page.DEFAULT_LIMIT, cursor);
        return screens.answer(
                200,
                screens.screen("approvals")
                        .data("approvals", words.of(waiting.items()))
                        .data("next", waiting.nextCursor()));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        return screens.answer(200, screen(id, Form.empty()));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> decided(Typed.of(form), id), again -> screen(id, again));
    }

    private Response decided(Typed typed, UUID id) {
        String said = typed.text("approve");
        typed.validation().check(said != null, "/approve", "has to be chosen");
        typed.validation().check(typed.text("reason") != null, "/reason", "is needed");
        typed.validation().refuseIfFailed();
        boolean approve = "yes".equals(said);
        ActScreens.inWords(() -> decide.decide(id, new DecisionRequest(approve, typed.text("reason"))), typed.fields());
        return screens.done(Section.APPROVALS.path(), approve ? Done.APPROVED : Done.NOT_APPROVED);
    }

    private TemplateInstance screen(UUID id, Form form) {
        return screens.screen("approval")
                .data("form", form)
                .data("approval", words.of(List.of(consult.one(id))).getFirst())
                .data(
                        "decisions",
                        List.of(
                                new Choice("yes", "I agree: do it"),
                                new Choice("no", "I do not agree: leave it as it is")));
    }
}
