package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.RestrictCase;
import org.concord.casework.RestrictionRequest;
import org.concord.casework.SeenCases;
import org.concord.place.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For whom a case is: for people who are named, until a time, or for everybody again. Whom it is kept to is read from the case. */
@Path("/console/cases/{reference}/restriction")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class RestrictionPage {
    private static final String OFFICERS = "officerIds";
    private static final Map<String, String> LABELS =
            Map.of(OFFICERS, "Who sees it", "until", "The time it ends", "reason", "The reason");

    private final ActScreens screens;
    private final ConsultCase consult;
    private final OfficerChoices officers;
    private final RestrictCase restrict;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    RestrictionPage(
            ActScreens screens,
            ConsultCase consult,
            OfficerChoices officers,
            RestrictCase restrict,
            WorkingTime workingTime,
            CurrentActor actor) {
        this.screens = screens;
        this.consult = consult;
        this.officers = officers;
        this.restrict = restrict;
        this.workingTime = workingTime;
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
    public Response restrict(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::restricted, again -> screen(reference, again)));
    }

    /** Who leaves themselves out sees the case no more, and is led to the queue. */
    private Response restricted(Typed typed, SeenCases.Listed at) {
        boolean lift = typed.ticked("lift");
        List<@Nullable UUID> named = lift ? new ArrayList<>() : new ArrayList<>(named(typed));
        typed.validation()
                .check(lift || !typed.all(OFFICERS).isEmpty(), "/" + OFFICERS, "has to be chosen: at least one")
                .refuseIfFailed();
        RestrictionRequest request = new RestrictionRequest(
                named, lift ? null : typed.moment("until", workingTime.zone()), typed.text("reason"));
        typed.validation().refuseIfFailed();
        restrict.restrict(at.item().reference(), typed.ifMatch(), request);
        if (lift) {
            return screens.back(at, Done.LIFTED);
        }
        return named.contains(actor.person().id())
                ? screens.back(at, Done.RESTRICTED)
                : screens.done(Section.CASES.path(), Done.RESTRICTED);
    }

    private static List<UUID> named(Typed typed) {
        List<UUID> named = new ArrayList<>();
        for (String one : typed.all(OFFICERS)) {
            try {
                named.add(UUID.fromString(one));
            } catch (IllegalArgumentException unreadable) {
                typed.validation().check(false, "/" + OFFICERS, "is not one of the choices");
            }
        }
        return named;
    }

    private TemplateInstance screen(String reference, @Nullable Form typed) {
        CaseView view = consult.read(actor.person().scope(), reference);
        SeenCases.Listed at = screens.find(reference);
        return screens.screen("restriction", at.item(), typed == null ? asItIs(view) : typed)
                .data("officers", officers.nameable(at.id()))
                .data("restricted", !view.restrictedTo().isEmpty());
    }

    private static Form asItIs(CaseView view) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        view.restrictedTo().forEach(one -> fields.add(OFFICERS, one.toString()));
        return new Form(fields, List.of());
    }
}
