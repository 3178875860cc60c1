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
import java.util.UUID;
import java.util.function.Predicate;
import org.concord.access.Acted;
import org.concord.access.Role;
import org.concord.casework.CaseItem;
import org.concord.casework.CaseLifecycle;
import org.concord.casework.CaseStatus;
import org.concord.casework.ClosureReason;
import org.concord.casework.MoveCase;
import org.concord.casework.MoveRequest;
import org.concord.casework.SeenCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A step in the life of a case: those alone that are possible from where it stands. */
@Path("/console/cases/{reference}/move")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class MovePage {
    private static final String TWO = "A second officer has to agree.";
    private static final Map<String, String> LABELS =
            Map.of("to", "The step", "closureReason", "Why it is closed", "reason", "The reason");

    private final ActScreens screens;
    private final MoveCase move;

    MovePage(ActScreens screens, MoveCase move) {
        this.screens = screens;
        this.move = move;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference) {
        return screens.shown(screen(reference, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::moved, again -> screen(reference, again)));
    }

    private Response moved(Typed typed, SeenCases.Listed at) {
        CaseStatus to = typed.choice("to", CaseStatus.class);
        ClosureReason closure = typed.choice("closureReason", ClosureReason.class);
        typed.validation()
                .check(
                        to == null || CaseLifecycle.from(at.item().status()).contains(to),
                        "/to",
                        "The case cannot take this step from where it stands now. Choose another")
                .check(
                        closure == null || to == CaseStatus.CLOSED,
                        "/closureReason",
                        "Choose why the case is closed only if you close it")
                .refuseIfFailed();
        MoveRequest request = new MoveRequest(to, typed.text("reason"), closure);
        return switch (move.move(at.item().reference(), typed.ifMatch(), request)) {
            case Acted.Done<UUID> done -> screens.back(at, Done.MOVED);
            case Acted.Waiting<UUID> waiting -> screens.back(at, Done.WAITING);
        };
    }

    private TemplateInstance screen(String reference, Form form) {
        SeenCases.Listed at = screens.find(reference);
        CaseItem item = at.item();
        List<CaseStatus> steps = CaseLifecycle.from(item.status());
        return screens.screen("move", item, form)
                .data(
                        "steps",
                        steps.stream()
                                .map(to -> new Choice(to.name(), StepWords.of(to), StepWords.hint(to)))
                                .toList())
                .data("closes", steps.contains(CaseStatus.CLOSED))
                .data("closures", closures(at));
    }

    private List<Choice> closures(SeenCases.Listed at) {
        Predicate<ClosureReason> takesTwo =
                move.needingSecondOfficer(at.id(), at.item().severity());
        return List.of(ClosureReason.values()).stream()
                .filter(move::mayCallerCloseAs)
                .map(one -> new Choice(one.name(), Labels.of(one), takesTwo.test(one) ? TWO : hint(one)))
                .toList();
    }

    private static @Nullable String hint(ClosureReason reason) {
        return reason == ClosureReason.LAWFUL_EXPRESSION
                ? "Somebody must have judged before that it is not a crime."
                : null;
    }
}
